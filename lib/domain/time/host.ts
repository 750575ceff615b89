// Suffixes under which strangers have their own sites; a short list of common ones.
const sharedHosts = new Set(
  (
    'github.io gitlab.io pages.dev workers.dev vercel.app netlify.app herokuapp.com web.app firebaseapp.com ' +
    'blogspot.com neocities.org glitch.me fly.dev onrender.com azurewebsites.net cloudfront.net amazonaws.com ' +
    'me.uk ltd.uk go.jp ad.jp go.kr gob.mx in.ua'
  ).split(' '),
)
const sharedCountryHost = /^(co|com|net|org|ac|edu|gov|ne|or)\.[a-z]{2}$/

const domain = /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/
const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/

/** True for a dotted IPv4 address, which has no subdomains. */
export const isIpv4 = (host: string) => ipv4.test(host)

/** True when `host` is `parent` or a subdomain of it; both canonical. */
export const isWithin = (host: string, parent: string) => host === parent || host.endsWith(`.${parent}`)

/**
 * A host in canonical form: lower case, punycode, no trailing dot. Null for anything that is not a domain name,
 * a dotted IPv4 address or `localhost`.
 */
export function canonicalHost(text: string): string | null {
  if (/[\s/?#@:\\]/.test(text)) return null
  try {
    const host = new URL(`http://${text}`).hostname.replace(/\.$/, '')
    // URL turns "12345" and "1.2" into IPv4 addresses; only text typed as one is accepted.
    if (isIpv4(host)) return isIpv4(text) ? host : null
    return host.length <= 253 && (host === 'localhost' || domain.test(host)) ? host : null
  } catch {
    return null
  }
}

/**
 * True for a host under which strangers have their own sites (`co.uk`, `github.io`), as far as the list goes.
 */
export const isSharedHost = (host: string) => sharedHosts.has(host) || sharedCountryHost.test(host)
