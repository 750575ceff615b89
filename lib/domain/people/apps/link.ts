/** The longest text, in UTF-16 units, that goes into an address; beyond it, apps and systems cut off. */
export const longestLinkText = 1500

/** Text as a part of an address. A lone surrogate, at which encodeURIComponent throws, becomes U+FFFD. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))

/** An address with its fields; empty ones are left out. */
export const withFields = (base: string, fields: Record<string, string>, mark = '?'): string => {
  const query = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&')
  return query ? base + mark + query : base
}

/** An e-mail address as a part of a link, with its @ in plain. */
export const mailbox = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`
}
