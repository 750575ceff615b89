import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

const deeds = ['popup', 'share', 'presence'] as const

interface KeySettingsProps {
  /** The key of each, as the browser writes it; empty: none. Null: not read yet. */
  keys: Record<(typeof deeds)[number], string> | null
  onChoose: () => void
}

/** What can be done by a key from anywhere in the browser, and the way to where the browser keeps those keys. */
export const KeySettings = ({ keys, onChoose }: KeySettingsProps) => (
  <SettingsSection title={i18n.t('settings.keys')}>
    <dl className={styles.keys}>
      {deeds.map((deed) => (
        <div key={deed}>
          <dt>{i18n.t(`settings.key.${deed}`)}</dt>
          <dd>{keys && (keys[deed] ? <kbd dir="ltr">{keys[deed]}</kbd> : i18n.t('settings.keyNone'))}</dd>
        </div>
      ))}
    </dl>
    <p className={styles.note}>{i18n.t('settings.keysHow')}</p>
    <div>
      <Button onClick={onChoose}>{i18n.t('settings.keysChoose')}</Button>
    </div>
  </SettingsSection>
)
