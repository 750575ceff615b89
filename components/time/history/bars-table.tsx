import { i18n } from '#i18n'
import type { Bar } from '@/lib/domain/time/history/bars'
import { amountAmongWords, usualOf, visitWords } from './amount-words'
import { barName } from './bar-words'
import { periodHash } from './period-hash'
import { Table } from './table'

interface BarsTableProps {
  caption: string
  bars: readonly Bar[]
  hideNumbers: boolean
  firstWeekday: number
}

/** Days or weeks with their time; those ahead and those before counting began are left out. */
export function BarsTable({ caption, bars, hideNumbers, firstWeekday }: BarsTableProps) {
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
      rows={bars
        .filter(({ known }) => known === 'counted' || known === 'silent')
        .map((bar) => ({
          key: bar.from,
          name: (
            <a href={periodHash({ unit: bar.from === bar.to ? 'day' : 'week', day: bar.from })}>
              {barName(bar, { hideNumbers, firstWeekday })}
            </a>
          ),
          cells: cells(bar),
        }))}
    />
  )
}
