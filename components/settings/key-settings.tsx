import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

const deeds = ['popup', 'share', 'presence'] as const

/** The keys that work while writing a message. */
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

/** The keys that work on a person's page and where plans are listed. */
const withPlans = { plan: 'Alt+1', ritual: 'Alt+2', settle: 'Alt+3, 4' } as const

interface KeySettingsProps {
  /** The key of each command, as the browser writes it; empty: none. Null: not read yet. */
  keys: Record<(typeof deeds)[number], string> | null
  onChoose: () => void
}

/** The commands with keys that work anywhere in the browser, and a button to change those keys. */
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
    <p className={layout.aside}>{i18n.t('settings.keysHow')}</p>
    <div>
      <Button onClick={onChoose}>{i18n.t('settings.keysChoose')}</Button>
    </div>
    <PageKeys
      title={i18n.t('settings.keysWriting')}
      keys={whileWriting}
      wordsOf={(deed) => i18n.t(`settings.writingKey.${deed}`)}
    />
    <PageKeys
      title={i18n.t('settings.keysPlans')}
      keys={withPlans}
      wordsOf={(deed) => i18n.t(`settings.planKey.${deed}`)}
    />
  </SettingsSection>
)

interface PageKeysProps<Deed extends string> {
  title: string
  keys: Readonly<Record<Deed, string>>
  wordsOf: (deed: Deed) => string
}

const PageKeys = <Deed extends string>({ title, keys, wordsOf }: PageKeysProps<Deed>) => (
  <details>
    <summary>{title}</summary>
    <dl className={styles.keys}>
      {(Object.keys(keys) as Deed[]).map((deed) => (
        <div key={deed}>
          <dt>{wordsOf(deed)}</dt>
          <dd>
            <kbd dir="ltr">{keys[deed]}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </details>
)
