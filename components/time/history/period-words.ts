import { millisecondsInMinute } from 'date-fns/constants'
import { i18n } from '#i18n'
import { durationWords, capitalised } from '@/components/today/duration-words'
import { figure } from '@/components/ui/figure'
import type { Amounts } from '@/lib/domain/time/history/amounts'
import type { Comparison } from '@/lib/domain/time/history/comparison'
import type { PeriodUnit } from '@/lib/domain/time/history/period'
import type { Days } from '@/lib/domain/time/units'

const duration = (ms: number) => durationWords(Math.floor(ms / millisecondsInMinute))
const listed = (parts: string[]) => new Intl.ListFormat(undefined, { type: 'conjunction' }).format(parts)

/** A period's time in a sentence or two. `days`: the counted days over which to average. */
export function sumWords(
  { feedMs, peopleMs, visits }: Amounts,
  { unit, days, hideNumbers }: { unit: PeriodUnit; days: Days; hideNumbers: boolean },
): string {
  if (hideNumbers) {
    if (feedMs > 0) return i18n.t(peopleMs > 0 ? 'history.sum.both' : 'history.sum.feedOnly')
    return i18n.t(peopleMs > 0 ? 'history.sum.peopleOnly' : 'history.nothing')
  }
  const parts = [
    feedMs > 0 ? i18n.t('time.feed', [duration(feedMs)]) : i18n.t('history.sum.noFeed'),
    ...(peopleMs > 0 ? [i18n.t('time.people', [duration(peopleMs)])] : []),
    ...(visits > 0 ? [i18n.t('history.sum.visits', visits, [figure(visits)])] : []),
  ]
  const sum = i18n.t('history.sum.sentence', [capitalised(listed(parts))])
  if (unit === 'day' || days < 2 || feedMs < days * millisecondsInMinute) return sum
  return i18n.t('history.sum.withMean', [sum, duration(feedMs / days)])
}

/** How a period compares with the one before, without verdict or figure. */
export function comparisonWords({ feed, people, partly }: Comparison, unit: PeriodUnit): string | null {
  if (unit === 'year') return null
  const said = listed([
    i18n.t(`history.compared.feed.${feed}`),
    ...(people ? [i18n.t(`history.compared.people.${people}`)] : []),
  ])
  if (unit === 'day') return i18n.t('history.compared.day', [said])
  return i18n.t(partly ? `history.compared.${unit}SoFar` : `history.compared.${unit}`, [said])
}
