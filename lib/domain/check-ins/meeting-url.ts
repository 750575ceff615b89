const longest = 2000

function urlIn(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * The address of a video call as it may be kept and opened: https, with a host, without a password in it. Without
 * `https://` in front it is put there. Empty for an empty text; null for anything else.
 */
export function meetingUrlOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const url = urlIn(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return url.hostname.includes('.') && url.href.length <= longest ? url.href : null
}
