import { useLayoutEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { BudgetDetails, type BudgetDetailsProps } from './budget-details'
import styles from './budgets-form.module.css'
import { MinutesField } from './minutes-field'
import { limitsVisits } from './wanted-budgets'

interface BudgetRowProps extends BudgetDetailsProps {
  onRemove: () => void
}

/** One budget: what it covers, its minutes, its details, and a button to remove it. */
export function BudgetRow({ onRemove, ...props }: BudgetRowProps) {
  const { name, line, onLine } = props
  // Only its initial state decides, so that details do not close when the first site is chosen.
  const [isNew] = useState(line.isPool && line.sites.length === 0)
  const ref = useRef<HTMLDetailsElement>(null)
  // Of two open details with one name the browser closes the one inserted later; opening the new one after
  // insertion closes the other.
  useLayoutEffect(() => {
    if (isNew && ref.current) ref.current.open = true
  }, [isNew])
  const details = i18n.t(line.isPool ? 'boundaries.poolDetails' : 'boundaries.details')
  return (
    <li className={styles.budget}>
      <div className={layout.bar}>
        <span className={styles.name}>{name}</span>
        {line.sameEveryDay ? (
          <MinutesField
            of={name}
            typed={line.typed}
            optional={limitsVisits(line)}
            onTyped={(typed) => onLine({ ...line, typed })}
          />
        ) : (
          <span className={layout.soft}>{i18n.t('boundaries.byWeekday')}</span>
        )}
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('boundaries.removeLabel', [name])}
          onClick={onRemove}
        >
          {i18n.t('boundaries.remove')}
        </Button>
      </div>
      {/* With the same name, the browser keeps only one of them open. */}
      <details name="budget" ref={ref}>
        <summary className={styles.summary} aria-label={i18n.t('boundaries.detailsLabel', [details, name])}>
          {details}
        </summary>
        <BudgetDetails {...props} />
      </details>
    </li>
  )
}
