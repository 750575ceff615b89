import { millisecondsInMinute } from 'date-fns/constants'

/** Hands bytes to the browser as a download of that name. */
export function download({ name, blob }: { name: string; blob: Blob }) {
  const href = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // The browser reads the address after this turn; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(href), millisecondsInMinute)
}
