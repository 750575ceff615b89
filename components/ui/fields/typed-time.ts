import type { Minutes } from '@/lib/domain/time/units'
export const twoDigits = (figure: number) => String(figure).padStart(2, '0')

/** Minutes after midnight as the browser's own control for times has them ("07:05"). */
export const typedTime = (minutes: Minutes) =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

/** The minutes after midnight that were typed into such a control; null while they are not complete. */
export function minutesIn(typed: string): number | null {
  const [, hours, rest] = /^(\d{2}):(\d{2})/.exec(typed) ?? []
  return hours && rest ? Number(hours) * 60 + Number(rest) : null
}
