import type { Minutes } from '@/lib/domain/time/units'
export const twoDigits = (figure: number) => String(figure).padStart(2, '0')

/** Minutes after midnight in the form of the browser's time field ("07:05"). */
export const typedTime = (minutes: Minutes) =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

/** Parses the value of a time field into minutes after midnight; null while it is incomplete. */
export function minutesIn(typed: string): number | null {
  const [, hours, rest] = /^(\d{2}):(\d{2})/.exec(typed) ?? []
  return hours && rest ? Number(hours) * 60 + Number(rest) : null
}
