import { i18n } from '#i18n'
import { type Bar, isLived } from '@/lib/domain/time/history/bars'
import { amountAmongWords, usualOf, visitWords } from '../amount-words'
import { barName, type Naming } from '../bars/bar-words'
import { periodHash } from '../period-hash'
import { Table } from './table'

interface BarsTableProps extends Naming {
  caption: string
  bars: readonly Bar[]
}

/** Days or weeks with their time, without future days and days before counting began. */
export function BarsTable({ caption, bars, ...naming }: BarsTableProps) {
  const { unit, hideNumbers } = naming
  const usual = {
    feed: usualOf(bars.map(({ feedMs }) => feedMs)),
    people: usualOf(bars.map(({ peopleMs }) => peopleMs)),
  }
  const cells = ({ known, feedMs, peopleMs, visits }: Bar) =>
    known === 'silent'
      ? [i18n.t('history.nothing')]
      : [
          amountAmongWords(feedMs, { hideNumbers, usualMs: usual.feed }),
          amountAmongWords(peopleMs, { hideNumbers, usualMs: usual.people }),
          visitWords(visits, { hideNumbers }),
        ]
  return (
    <Table
      caption={caption}
      columns={[
        i18n.t('history.column.when'),
        i18n.t('history.column.feed'),
        i18n.t('history.column.people'),
        i18n.t('history.column.visits'),
      ]}
      rows={bars.filter(isLived).map((bar) => ({
        key: bar.from,
        name: (
          <a href={periodHash({ unit: unit === 'year' ? 'week' : 'day', day: bar.from })}>
            {barName(bar, naming)}
          </a>
        ),
        cells: cells(bar),
      }))}
    />
  )
}
