import { useState } from 'react'
import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import { TextField } from '@/components/ui/fields/text-field'
import { CountTable } from './count-table'
import styles from './data.module.css'
import type { RecordCounts } from './record-kinds'
import { SettingsSection } from './settings-section'

interface ErasePanelProps {
  /** How many records are left after erasing; null before. */
  left: RecordCounts | null
  onErase: () => void
}

const total = (counts: RecordCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Erases everything after a confirmation was typed, and shows that nothing is left. */
export function ErasePanel({ left, onErase }: ErasePanelProps) {
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const word = i18n.t('data.eraseWord')
  const meant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()
  const close = () => {
    setAsking(false)
    setTyped('')
  }
  const confirm = () => {
    if (!meant) return
    close()
    onErase()
  }

  return (
    <SettingsSection title={i18n.t('data.erase')}>
      <p className={layout.aside}>{i18n.t('data.eraseHow')}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{i18n.t('data.eraseAsk')}</Button>
      </div>
      <Status>
        {left && (
          <div className={styles.preview}>
            <CountTable
              caption={
                total(left) === 0 ? i18n.t('data.erased') : i18n.t('data.eraseLeft', [String(total(left))])
              }
              here={left}
            />
            <div>
              <LinkButton href="#/welcome">{i18n.t('data.startAnew')}</LinkButton>
            </div>
          </div>
        )}
      </Status>
      <Dialog
        open={asking}
        title={i18n.t('data.eraseTitle')}
        onClose={close}
        actions={
          <>
            <Button disabled={!meant} onClick={confirm}>
              {i18n.t('data.eraseDo')}
            </Button>
            <Button kind="primary" onClick={close}>
              {i18n.t('data.eraseKeep')}
            </Button>
          </>
        }
      >
        <p className={layout.aside}>{i18n.t('data.eraseText', [word])}</p>
        <TextField
          label={i18n.t('data.eraseField')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onChange={setTyped}
          onKeyDown={(event) => event.key === 'Enter' && confirm()}
        />
      </Dialog>
    </SettingsSection>
  )
}
