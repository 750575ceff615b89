import { millisecondsInMinute } from 'date-fns/constants'
import { i18n } from '#i18n'
import { partOfHour, partsOfDay } from '@/components/today/part-of-day'
import { amountWords } from '@/components/today/ribbon/ribbon-words'
import { figure } from '@/components/ui/figure'
import type { HeatRow } from '@/lib/domain/time/history/hours'
import { hourName, weekdayName } from '../date-words'
import { Table } from './table'

interface HeatTableProps {
  caption: string
  rows: readonly HeatRow[]
  hideNumbers: boolean
}

const minutes = (ms: number) => {
  if (ms === 0) return figure(0)
  return ms < millisecondsInMinute
    ? i18n.t('history.heat.underOne')
    : figure(Math.round(ms / millisecondsInMinute))
}

/**
 * Minutes by hour and weekday, or parts of the day in words when numbers are hidden; without empty hours and
 * future weekdays.
 */
export function HeatTable({ caption, rows: all, hideNumbers }: HeatTableProps) {
  const rows = all.filter(({ days }) => days > 0)
  const clock = rows[0]?.hours.map(({ hour }) => hour) ?? []
  const groups = hideNumbers
    ? partsOfDay.map((part) => ({
        name: i18n.t(`today.ribbon.${part}`),
        covers: (hour: number) => partOfHour(hour) === part,
      }))
    : clock.map((hour) => ({ name: hourName(hour), covers: (other: number) => other === hour }))
  const sumIn = ({ hours }: HeatRow, covers: (hour: number) => boolean) =>
    hours.reduce((sum, { hour, ms }) => sum + (covers(hour) ? ms : 0), 0)
  return (
    <Table
      caption={caption}
      how={i18n.t(hideNumbers ? 'history.heat.howHidden' : 'history.heat.how')}
      columns={[
        i18n.t('history.column.when'),
        ...rows.map(({ weekday }) => weekdayName(weekday, hideNumbers ? 'long' : 'short')),
      ]}
      rows={groups
        .map(({ name, covers }) => ({ name, sums: rows.map((row) => sumIn(row, covers)) }))
        .filter(({ sums }) => sums.some((ms) => ms > 0))
        .map(({ name, sums }) => ({
          key: name,
          name,
          cells: sums.map((ms) => (hideNumbers ? amountWords(ms, { hideNumbers }) : minutes(ms))),
        }))}
    />
  )
}
