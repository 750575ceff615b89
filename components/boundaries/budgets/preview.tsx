import { millisecondsInMinute } from 'date-fns/constants'
import { useMemo } from 'react'
import { i18n } from '#i18n'
import { shortDate } from '@/components/time/history/date-words'
import { Picture } from '@/components/time/history/picture'
import { Table } from '@/components/time/history/tables/table'
import { clockWords } from '@/components/today/first-paint/clock-words'
import { durationWords } from '@/components/today/duration-words'
import layout from '@/components/ui/styles/layout.module.css'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { minutesOn } from '@/lib/domain/boundaries/budgets'
import { type PastDay, type PreviewDay, previewFor } from '@/lib/domain/boundaries/preview'
import { weekdayOf } from '@/lib/domain/time/day'
import type { Zone } from '@/lib/domain/time/wall-clock'
import styles from './preview.module.css'
import { closes, previewWords } from './preview-words'

interface PreviewProps {
  set: BoundarySet
  zone: Zone
  days: readonly PastDay[]
  hideNumbers: boolean
}

const wholeMinutes = (ms: number) => durationWords(Math.floor(ms / millisecondsInMinute))

/** A day's feed time and when its budget would have been spent, as cells of the table. */
function tableCells(day: PreviewDay, { hideNumbers }: { hideNumbers: boolean }) {
  if (day.feedMs === 0) return [i18n.t('boundaries.preview.nothing')]
  const open = i18n.t('boundaries.preview.open')
  if (hideNumbers)
    return [i18n.t('boundaries.preview.some'), closes(day) ? i18n.t('boundaries.preview.closed') : open]
  const closed =
    day.spentAtMs === null
      ? i18n.t('boundaries.preview.closed')
      : i18n.t('boundaries.preview.closedAt', [clockWords(day.spentAtMs)])
  return [wholeMinutes(day.feedMs), closes(day) ? closed : open]
}

/**
 * The last two weeks as they would have been under a set: a sentence, fourteen columns, and a table behind.
 */
export function Preview({ set, zone, days, hideNumbers }: PreviewProps) {
  const seen = useMemo(() => previewFor(set, days, zone), [set, days, zone])
  const isSeen = seen.some(({ feedMs }) => feedMs > 0)
  const over = set.budgets.filter(({ sites }) => sites === 'all')
  const budgetMs = seen.map(({ day }) => {
    const minutes = over.flatMap((budget) => minutesOn(budget, weekdayOf(day)) ?? [])
    return minutes.length > 0 ? Math.min(...minutes) * millisecondsInMinute : null
  })
  const top =
    Math.max(millisecondsInMinute, ...seen.map(({ feedMs }) => feedMs), ...budgetMs.map((ms) => ms ?? 0)) *
    1.05
  const title = i18n.t('boundaries.preview.title')
  const percent = (part: number) => `${part * 100}%`
  // A chart without any time would show nothing.
  if (!isSeen) return <p className={layout.soft}>{previewWords(seen, { hideNumbers })}</p>
  return (
    <Picture
      title={title}
      table={
        <Table
          caption={title}
          captionHidden
          wordsFirst
          columns={[
            i18n.t('boundaries.preview.dayColumn'),
            i18n.t('boundaries.preview.feedColumn'),
            i18n.t('boundaries.preview.underColumn'),
          ]}
          rows={seen.map((day) => ({
            key: day.day,
            name: shortDate(day.day),
            cells: tableCells(day, { hideNumbers }),
          }))}
        />
      }
    >
      <p aria-live="polite">{previewWords(seen, { hideNumbers })}</p>
      <svg className={styles.plot} aria-hidden="true" focusable="false">
        {seen.map((day, index) => {
          const width = 1 / seen.length
          const [feed, kept] = [day.feedMs / top, Math.max(0, day.feedMs - day.overMs) / top]
          const mark = budgetMs[index] ?? null
          const bar = { x: percent((index + 0.2) * width), width: percent(0.6 * width) }
          return (
            <g key={day.day}>
              <rect {...bar} className={styles.over} y={percent(1 - feed)} height={percent(feed - kept)} />
              <rect {...bar} className={styles.feed} y={percent(1 - kept)} height={percent(kept)} />
              {mark !== null && (
                <line
                  className={styles.mark}
                  x1={percent(index * width)}
                  x2={percent((index + 1) * width)}
                  y1={percent(1 - mark / top)}
                  y2={percent(1 - mark / top)}
                />
              )}
            </g>
          )
        })}
        <line className={styles.ground} x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
    </Picture>
  )
}
