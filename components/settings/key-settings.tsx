import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

const deeds = ['popup', 'share', 'presence'] as const

/** What can be done by a key while a message is written, and by which. */
const whileWriting = {
  open: 'Ctrl+Enter',
  another: 'Page Down',
  doors: 'Alt+1, 2, 3',
  kinds: 'Alt+4',
  whom: 'Alt+5',
  wait: 'Alt+6',
  answer: 'Alt+7, 8, 9',
  channel: 'Alt+0',
} as const

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
    <details>
      <summary>{i18n.t('settings.keysWriting')}</summary>
      <dl className={styles.keys}>
        {(Object.keys(whileWriting) as (keyof typeof whileWriting)[]).map((deed) => (
          <div key={deed}>
            <dt>{i18n.t(`settings.writingKey.${deed}`)}</dt>
            <dd>
              <kbd dir="ltr">{whileWriting[deed]}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  </SettingsSection>
)
