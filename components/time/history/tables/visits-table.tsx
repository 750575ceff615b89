import { i18n } from '#i18n'
import { clockWords } from '@/components/today/first-paint/clock-words'
import { partOfDay } from '@/components/today/part-of-day'
import { amountWords } from '@/components/today/ribbon/ribbon-words'
import type { Stay } from '@/lib/domain/time/history/visits'
import { Table } from './table'

interface VisitsTableProps {
  caption: string
  stays: readonly Stay[]
  nameOf: (site: string) => string
  hideNumbers: boolean
}

/** A day's visits, one after the other. */
export const VisitsTable = ({ caption, stays, nameOf, hideNumbers }: VisitsTableProps) => (
  <Table
    caption={caption}
    how={i18n.t(hideNumbers ? 'history.visitsHowHidden' : 'history.visitsHow')}
    columns={[
      i18n.t('history.column.began'),
      i18n.t('history.column.site'),
      i18n.t('history.column.feed'),
      i18n.t('history.column.people'),
    ]}
    wordsFirst
    rows={stays.map(({ site, startedAtMs, feedMs, peopleMs }) => ({
      key: `${site} ${startedAtMs}`,
      name: hideNumbers ? i18n.t(`today.ribbon.${partOfDay(startedAtMs)}`) : clockWords(startedAtMs),
      cells: [nameOf(site), amountWords(feedMs, { hideNumbers }), amountWords(peopleMs, { hideNumbers })],
    }))}
  />
)
