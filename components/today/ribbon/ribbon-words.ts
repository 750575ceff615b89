import { millisecondsInMinute } from 'date-fns/constants'
import { i18n } from '#i18n'
import type { Milliseconds } from '@/lib/domain/time/units'
import { durationWords } from '../duration-words'
import { type PartOfDay, partOfDay, partsOfDay } from '../part-of-day'
import type { RibbonSpan } from '../first-paint/ribbon-geometry'

export interface PartTotals {
  part: PartOfDay
  feedMs: Milliseconds
  peopleMs: Milliseconds
}

/** Time by part of the day (a span counts where it begins), without empty parts. */
export function totalsByPart(spans: readonly RibbonSpan[]): PartTotals[] {
  return partsOfDay
    .map((part) => {
      const within = spans.filter((span) => partOfDay(span.startMs) === part)
      const ms = (surface: RibbonSpan['surface']) =>
        within.reduce((sum, span) => sum + (span.surface === surface ? span.endMs - span.startMs : 0), 0)
      return { part, feedMs: ms('feed'), peopleMs: ms('people') }
    })
    .filter((totals) => totals.feedMs || totals.peopleMs)
}

/** An amount of time for a table cell; without figures when numbers are hidden. */
export function amountWords(ms: number, { hideNumbers }: { hideNumbers: boolean }): string {
  if (!ms) return i18n.t('today.ribbon.none')
  if (!hideNumbers) return durationWords(Math.floor(ms / millisecondsInMinute))
  if (ms < 10 * millisecondsInMinute) return i18n.t('today.ribbon.little')
  return i18n.t(ms < 30 * millisecondsInMinute ? 'today.ribbon.some' : 'today.ribbon.while')
}
