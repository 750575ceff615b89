import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import styles from './budgets-form.module.css'
import { MinutesField } from './minutes-field'

interface BudgetRowProps {
  name: string
  typed: string
  onTyped: (typed: string) => void
  onRemove: () => void
}

/** One budget: what it covers, its minutes, and the way to be without it. */
export const BudgetRow = ({ name, typed, onTyped, onRemove }: BudgetRowProps) => (
  <li className={styles.row}>
    <span className={styles.name}>{name}</span>
    <MinutesField of={name} typed={typed} onTyped={onTyped} />
    <Button
      kind="plain"
      size="small"
      aria-label={i18n.t('boundaries.removeLabel', [name])}
      onClick={onRemove}
    >
      {i18n.t('boundaries.remove')}
    </Button>
  </li>
)
