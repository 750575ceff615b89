import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { Switch } from '@/components/ui/fields/toggle'
import styles from './budgets/budgets-form.module.css'

interface EntryPausesProps {
  sites: readonly { site: string; name: string }[]
  /** The sites with a short pause, including waiting changes. */
  wanted: readonly string[]
  onChange: (sites: string[]) => void
}

/** A short pause at the beginning of each visit, per site. */
export const EntryPauses = ({ sites, wanted, onChange }: EntryPausesProps) => (
  <fieldset>
    <legend className={layout.soft}>{i18n.t('entryPause.how')}</legend>
    <div className={styles.choices}>
      {sites.map(({ site, name }) => (
        <Switch
          key={site}
          label={name}
          checked={wanted.includes(site)}
          onChange={(on) => onChange(on ? [...wanted, site] : wanted.filter((one) => one !== site))}
        />
      ))}
    </div>
    {sites.length === 0 && <p className={layout.soft}>{i18n.t('entryPause.noSites')}</p>}
  </fieldset>
)
