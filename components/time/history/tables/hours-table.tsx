import { i18n } from '#i18n'
import { partOfHour, partsOfDay } from '@/components/today/part-of-day'
import { amountWords } from '@/components/today/ribbon/ribbon-words'
import type { HourAmount } from '@/lib/domain/time/history/hours'
import { hourName } from '../date-words'
import { Table } from './table'

interface HoursTableProps {
  caption: string
  hours: readonly HourAmount[]
  hideNumbers: boolean
}

/** A day's hours with their time, or its parts when numbers are hidden; without empty ones. */
export function HoursTable({ caption, hours, hideNumbers }: HoursTableProps) {
  const sum = (some: readonly HourAmount[], of: 'feedMs' | 'peopleMs') =>
    some.reduce((ms, hour) => ms + hour[of], 0)
  const groups = hideNumbers
    ? partsOfDay.map((part) => ({
        name: i18n.t(`today.ribbon.${part}`),
        hours: hours.filter(({ hour }) => partOfHour(hour) === part),
      }))
    : hours.map((hour) => ({ name: hourName(hour.hour), hours: [hour] }))
  return (
    <Table
      caption={caption}
      columns={[
        i18n.t('history.column.when'),
        i18n.t('history.column.feed'),
        i18n.t('history.column.people'),
      ]}
      rows={groups
        .map(({ name, hours: some }) => ({
          name,
          feedMs: sum(some, 'feedMs'),
          peopleMs: sum(some, 'peopleMs'),
        }))
        .filter(({ feedMs, peopleMs }) => feedMs + peopleMs > 0)
        .map(({ name, feedMs, peopleMs }) => ({
          key: name,
          name,
          cells: [amountWords(feedMs, { hideNumbers }), amountWords(peopleMs, { hideNumbers })],
        }))}
    />
  )
}
