import type { Instant } from '@/lib/domain/time/units'
/** The local time of day of an instant (epoch ms), in the browser's own format: `4:05 PM`, `16:05`. */
export const clockWords = (atMs: Instant) =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(atMs)
