import { type KeyboardEvent, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { focusOnOpen } from '@/components/ui/focus-on-open'
import layout from '@/components/ui/styles/layout.module.css'
import { families, type Family } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import styles from './family-list.module.css'

const familyComforts = [1, 2, 3, 4] as const
const comfortKeys = { 1: 'light', 2: 'warm', 3: 'brave', 4: 'tender' } as const

interface FamilyListProps {
  family: Family
  onFamily: (family: Family) => void
  onClose: () => void
}

/** Every family with its reason, from the lightest to those that take courage. */
export function FamilyList({ family, onFamily, onClose }: FamilyListProps) {
  const list = useRef<HTMLFieldSetElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }
    // A letter moves to the next family that begins with it, as in a menu.
    const letter = event.key.toLocaleLowerCase()
    const begins =
      letter.length === 1 &&
      [...buttons.slice(at + 1), ...buttons].find((one) =>
        one.textContent.toLocaleLowerCase().startsWith(letter),
      )
    const next = to[event.key] ?? (begins ? buttons.indexOf(begins) : undefined)
    if (next === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    buttons[(next + buttons.length) % buttons.length]?.focus()
  }

  return (
    <Dialog
      open
      title={i18n.t('checkIn.doors')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>}
    >
      <fieldset ref={list} aria-label={i18n.t('checkIn.doors')} className={layout.stack3}>
        {familyComforts.map((comfort) => (
          <section key={comfort} aria-labelledby={`comfort${comfort}`}>
            <h3 id={`comfort${comfort}`} className={styles.comfort}>
              {i18n.t(`checkIn.comfort.${comfortKeys[comfort]}`)}
            </h3>
            {families
              .filter((one) => familyTraits[one].comfort === comfort)
              .map((one) => (
                <button
                  key={one}
                  type="button"
                  className={styles.kind}
                  aria-current={one === family}
                  // The dialog moves the focus here when it opens.
                  ref={one === family ? focusOnOpen : undefined}
                  onKeyDown={onKeyDown}
                  onClick={() => onFamily(one)}
                >
                  <span>{i18n.t(`families.${one}.name`)}</span>
                  <span className={layout.note}>{i18n.t(`families.${one}.why`)}</span>
                </button>
              ))}
          </section>
        ))}
      </fieldset>
    </Dialog>
  )
}
