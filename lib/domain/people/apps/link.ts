/** The longest text (UTF-16 units) put into a link; apps and systems cut off longer ones. */
export const longestLinkText = 1500

/** Encodes text for a link. A lone surrogate, on which encodeURIComponent throws, becomes U+FFFD. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))

/** A link with its query fields; empty fields are left out. */
export const withFields = (base: string, fields: Record<string, string>, mark = '?'): string => {
  const query = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&')
  return query ? base + mark + query : base
}

/** An e-mail address encoded for a link, with a plain @. */
export const mailbox = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`
}
