import { millisecondsInMinute } from 'date-fns/constants'

/** Downloads bytes under that name. */
export function download({ name, blob }: { name: string; blob: Blob }) {
  const href = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // The browser reads the object URL after this task; a minute is enough.
  setTimeout(() => URL.revokeObjectURL(href), millisecondsInMinute)
}
