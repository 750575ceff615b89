import { i18n } from '#i18n'
import { SiteGlyph } from '@/components/ui/glyphs/site-glyph'
import type { SiteAmounts } from '@/lib/domain/time/history/sites'
import type { Milliseconds } from '@/lib/domain/time/units'
import { shareWords, visitWords } from '../amount-words'
import styles from './sites-table.module.css'
import { Table } from './table'

interface SitesTableProps {
  caption: string
  sites: readonly SiteAmounts[]
  nameOf: (site: string) => string
  hideNumbers: boolean
}

/** A site's time as a strip: feed, then people; the site with the most time has the longest. */
const Strip = ({
  feedMs,
  peopleMs,
  mostMs,
}: {
  feedMs: Milliseconds
  peopleMs: Milliseconds
  mostMs: Milliseconds
}) => {
  const share = (ms: number) => (ms / mostMs) * 100
  return (
    <svg className={styles.strip} aria-hidden="true" focusable="false">
      <rect className={styles.feed} width={`${share(feedMs)}%`} y="2" height="4" />
      <rect className={styles.people} x={`${share(feedMs)}%`} width={`${share(peopleMs)}%`} height="8" />
    </svg>
  )
}

/** Every site with its time, as a strip and in figures. */
export function SitesTable({ caption, sites, nameOf, hideNumbers }: SitesTableProps) {
  const whole = (of: 'feedMs' | 'peopleMs') => sites.reduce((sum, site) => sum + site[of], 0)
  const feed = { hideNumbers, wholeMs: whole('feedMs') }
  const people = { hideNumbers, wholeMs: whole('peopleMs') }
  const mostMs = Math.max(1, ...sites.map(({ feedMs, peopleMs }) => feedMs + peopleMs))
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        i18n.t('history.column.site'),
        i18n.t('history.column.feed'),
        i18n.t('history.column.people'),
        i18n.t('history.column.visits'),
      ]}
      rows={sites.map(({ site, feedMs, peopleMs, visits }) => ({
        key: site,
        name: (
          <span className={styles.site}>
            <SiteGlyph site={site} name={nameOf(site)} />
            <span className={styles.name}>
              {nameOf(site)}
              <Strip feedMs={feedMs} peopleMs={peopleMs} mostMs={mostMs} />
            </span>
          </span>
        ),
        cells: [shareWords(feedMs, feed), shareWords(peopleMs, people), visitWords(visits, { hideNumbers })],
      }))}
    />
  )
}
