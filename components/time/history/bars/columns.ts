import { i18n } from '#i18n'
import { partOfHour } from '@/components/today/part-of-day'
import type { Bar } from '@/lib/domain/time/history/bars'
import type { HourAmount } from '@/lib/domain/time/history/hours'
import { amountAmongWords, usualOf } from '../amount-words'
import { barName, type Naming } from './bar-words'
import type { BarColumn } from './bars-geometry'
import { hourName } from '../date-words'

/** A column's tooltip. */
const said = (name: string, feed: string, people: string) =>
  i18n.t('history.column.said', [name, feed, people])

/** Days or weeks as columns. */
export function barColumns(bars: readonly Bar[], naming: Naming): BarColumn[] {
  const { hideNumbers } = naming
  const feedUsual = usualOf(bars.map(({ feedMs }) => feedMs))
  const peopleUsual = usualOf(bars.map(({ peopleMs }) => peopleMs))
  return bars.map((bar) => ({
    key: bar.from,
    feedMs: bar.feedMs,
    peopleMs: bar.peopleMs,
    known: bar.known,
    title: said(
      barName(bar, naming),
      amountAmongWords(bar.feedMs, { hideNumbers, usualMs: feedUsual }),
      amountAmongWords(bar.peopleMs, { hideNumbers, usualMs: peopleUsual }),
    ),
  }))
}

/**
 * A day's hours as columns. Future hours look like empty ones, since twice a year an hour repeats or is
 * skipped.
 */
export const hourColumns = (
  hours: readonly HourAmount[],
  { hideNumbers }: Pick<Naming, 'hideNumbers'>,
): BarColumn[] =>
  hours.map(({ hour, feedMs, peopleMs }) => {
    const words = (ms: number) => amountAmongWords(ms, { hideNumbers, usualMs: null })
    const name = hideNumbers ? i18n.t(`today.ribbon.${partOfHour(hour)}`) : hourName(hour)
    return {
      key: String(hour),
      feedMs,
      peopleMs,
      known: 'counted',
      title: said(name, words(feedMs), words(peopleMs)),
    }
  })
