import { DayRibbon, type DayRibbonProps } from '@/components/today/ribbon/day-ribbon'
import type { RibbonSpan } from '@/components/today/first-paint/ribbon-geometry'

export const at = (hour: number, minute = 0) => new Date(2026, 10, 23, hour, minute).getTime()

export const spans: RibbonSpan[] = [
  { startMs: at(8), endMs: at(8, 6), surface: 'feed' },
  { startMs: at(10), endMs: at(10, 20), surface: 'people' },
  { startMs: at(13), endMs: at(13, 6), surface: 'feed' },
]

/** A Monday from four to four, looked at in the evening. */
export const ribbon = (changes: Partial<DayRibbonProps> = {}) => (
  <DayRibbon
    dayStartMs={at(4)}
    dayEndMs={at(28)}
    nowMs={at(16)}
    spans={spans}
    budgetMs={30 * 60_000}
    hideNumbers={false}
    {...changes}
  />
)
