const longest = 2000

function urlIn(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * Normalises the address of a video call: https, with a host and no password; a missing `https://` is added.
 * Empty for an empty text; null for anything else.
 */
export function meetingUrlOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const url = urlIn(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return url.hostname.includes('.') && url.href.length <= longest ? url.href : null
}
