import { daysBetween, type Day } from '@/lib/domain/time/day'

const median = (sorted: number[]): number => {
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * True when contact has become rare between two people who used to talk: the days since the last contact
 * exceed max(2 × the median gap, median + 14) and stay below max(12 × the median, median + 90), beyond which
 * the habit has ended. `contactDays` may be in any order; fewer than three different days make no habit.
 */
export function isDrifting(contactDays: readonly Day[], today: Day): boolean {
  const days = [...new Set(contactDays)].sort()
  const last = days.at(-1)
  if (days.length < 3 || !last) return false
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day))
  const gap = median(gaps.sort((a, b) => a - b))
  const silence = daysBetween(last, today)
  return silence > Math.max(2 * gap, gap + 14) && silence < Math.max(12 * gap, gap + 90)
}
