import { useId } from 'react'
import layout from '@/components/ui/styles/layout.module.css'
import { SiteGlyph } from '@/components/ui/glyphs/site-glyph'
import type { WatchedSite } from '@/lib/domain/time/site'
import styles from './site-picker.module.css'

interface SiteGridProps {
  legend: string
  hint?: string
  sites: readonly WatchedSite[]
  chosen: readonly WatchedSite[]
  onChoose: (site: WatchedSite, on: boolean) => void
}

/** Sites as a grid of checkboxes with drawing and name. Renders nothing without sites. */
export function SiteGrid({ legend, hint, sites, chosen, onChoose }: SiteGridProps) {
  const id = useId()
  if (sites.length === 0) return null
  return (
    <fieldset aria-describedby={hint ? `${id}hint` : undefined}>
      <legend className={layout.legend}>{legend}</legend>
      {hint && (
        <p id={`${id}hint`} className={layout.noteAbove}>
          {hint}
        </p>
      )}
      <div className={styles.grid}>
        {sites.map((site) => (
          <label key={site.site} className={styles.tile}>
            <input
              type="checkbox"
              className={styles.box}
              checked={chosen.some((one) => one.site === site.site)}
              onChange={(event) => onChoose(site, event.target.checked)}
            />
            <SiteGlyph site={site.site} name={site.name} />
            <span className={styles.name}>{site.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
