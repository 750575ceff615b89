import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { Boundaries, BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { dayStartMs } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { BudgetRow } from './budget-row'
import styles from './budgets-form.module.css'
import { PendingNote } from './pending-note'
import { type BudgetLine, linesOf, setFrom } from './wanted-budgets'

export interface BudgetsFormProps {
  boundaries: Boundaries
  sites: readonly Pick<WatchedSite, 'site' | 'name'>[]
  dayStartMinutes: number
  nowMs: number
  newId: () => string
  onSave: (set: BoundarySet) => void
  onTakeBack: () => void
}

const proposedMinutes = '30'

/** Minutes of feed a day: pooled, and for single sites. What is shown is what was wished last. */
export function BudgetsForm(props: BudgetsFormProps) {
  const { boundaries, sites, dayStartMinutes, nowMs, newId, onSave, onTakeBack } = props
  const { current, pending } = boundaries
  const base = pending?.set ?? current
  const stored = useMemo(() => linesOf(base), [base])
  const [edited, setEdited] = useState<BudgetLine[] | null>(null)
  const lines = edited ?? stored
  const wanted = setFrom(lines, base)
  const changed = JSON.stringify(wanted?.budgets) !== JSON.stringify(setFrom(stored, base)?.budgets)

  const nameOf = (covered: BudgetLine['sites']) =>
    covered === 'all'
      ? i18n.t('boundaries.pooled')
      : covered.map((site) => sites.find((one) => one.site === site)?.name ?? site).join(', ')
  const add = (covered: BudgetLine['sites']) =>
    setEdited([...lines, { id: newId(), sites: covered, typed: proposedMinutes }])
  const hasPooled = lines.some((line) => line.sites === 'all')
  const without = sites.filter(
    ({ site }) => !lines.some((line) => line.sites[0] === site && line.sites.length === 1),
  )

  const untilThen = linesOf(current)
    .filter((line) => lines.find(({ id }) => id === line.id)?.typed !== line.typed)
    .map((line) => ({ name: nameOf(line.sites), minutes: Number(line.typed) }))

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!wanted) return
        setEdited(null)
        onSave(wanted)
      }}
    >
      {lines.length === 0 && <p className={styles.none}>{i18n.t('boundaries.none')}</p>}
      <ul>
        {lines.map((line) => (
          <BudgetRow
            key={line.id}
            name={nameOf(line.sites)}
            typed={line.typed}
            onTyped={(typed) => setEdited(lines.map((one) => (one === line ? { ...one, typed } : one)))}
            onRemove={() => setEdited(lines.filter((one) => one !== line))}
          />
        ))}
      </ul>
      <div className={styles.more}>
        {!hasPooled && (
          <Button size="small" onClick={() => add('all')}>
            {i18n.t('boundaries.addPooled')}
          </Button>
        )}
        {without.length > 0 && (
          <div className={styles.one}>
            <Select
              label={i18n.t('boundaries.addFor')}
              value=""
              choices={[
                { value: '', label: i18n.t('boundaries.chooseSite') },
                ...without.map(({ site, name }) => ({ value: site, label: name })),
              ]}
              onChange={(site) => site && add([site])}
            />
          </div>
        )}
      </div>
      {pending && !changed && (
        <PendingNote
          startsAtMs={dayStartMs(pending.from, dayStartMinutes)}
          nowMs={nowMs}
          untilThen={untilThen}
          onTakeBack={() => {
            setEdited(null)
            onTakeBack()
          }}
        />
      )}
      {changed && (
        <div className={styles.save}>
          <Button kind="primary" type="submit" disabled={!wanted}>
            {i18n.t('boundaries.save')}
          </Button>
          <p className={styles.none}>{i18n.t('boundaries.how')}</p>
        </div>
      )}
    </form>
  )
}
