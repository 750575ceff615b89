import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { SiteGlyph } from '@/components/ui/glyphs/site-glyph'
import type { WatchedSite as Site } from '@/lib/domain/time/site'
import type { Milliseconds } from '@/lib/domain/time/units'
import { SiteRules } from './site-rules'
import { siteTimeWords } from './site-time-words'
import styles from './watched-site.module.css'

export interface WatchedSiteProps {
  site: Site
  /** Null until known. */
  granted: boolean | null
  feedMs: Milliseconds
  peopleMs: Milliseconds
  hideNumbers: boolean
  /** The site's calm switches. */
  calm?: ReactNode
  /** A note when changes of the site are waiting. */
  waiting?: ReactNode
  /** Called within the click, so that permissions can be requested. */
  onGrant: () => void
  onChange: (site: Site) => void
  onRemove: () => void
}

/** A watched site: its time today, its permission, and its rules. */
export function WatchedSite({
  site,
  granted,
  hideNumbers,
  calm,
  waiting,
  onGrant,
  onChange,
  onRemove,
  ...time
}: WatchedSiteProps) {
  return (
    <li className={styles.site}>
      <div className={styles.row}>
        <SiteGlyph site={site.site} name={site.name} />
        <span className={styles.name}>{site.name}</span>
        {granted === false ? (
          <span className={styles.ungranted}>
            {i18n.t('time.notGranted')}
            <Button size="small" aria-label={i18n.t('time.grantLabel', [site.name])} onClick={onGrant}>
              {i18n.t('time.grant')}
            </Button>
          </span>
        ) : (
          <span className={layout.note}>{siteTimeWords(time, { hideNumbers })}</span>
        )}
      </div>
      {waiting && <div className={styles.waiting}>{waiting}</div>}
      <details className={styles.details}>
        <summary className={styles.summary} aria-label={i18n.t('time.details', [site.name])}>
          {i18n.t('time.detailsShort')}
        </summary>
        {calm}
        <SiteRules site={site} onChange={onChange} />
        <Button
          kind="plain"
          size="small"
          className={styles.remove}
          aria-label={i18n.t('time.removeLabel', [site.name])}
          onClick={onRemove}
        >
          {i18n.t('time.remove')}
        </Button>
      </details>
    </li>
  )
}
