import { useId } from 'react'
import { i18n } from '#i18n'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import styles from './asked-field.module.css'

interface AskedFieldProps {
  family: Family
  asked: string
  onAsked: (text: string) => void
}

/**
 * The detail that makes a message personal: a moment, an idea, a page. Renders nothing when the family asks
 * for none.
 */
export function AskedField({ family, asked, onAsked }: AskedFieldProps) {
  const id = useId()
  if (!familyTraits[family].asks) return null
  return (
    <div className={styles.asked}>
      <label htmlFor={id}>{i18n.t(`families.${family}.asks` as 'families.memory.asks')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={i18n.t('ui.optional')}
        value={asked}
        onChange={(event) => onAsked(event.target.value)}
      />
    </div>
  )
}
