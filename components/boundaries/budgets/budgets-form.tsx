import { dequal } from 'dequal/lite'
import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Select } from '@/components/ui/fields/select'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import type { PastDay } from '@/lib/domain/boundaries/preview'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Zone } from '@/lib/domain/time/wall-clock'
import { BudgetRow } from './budget-row'
import styles from './budgets-form.module.css'
import { Preview } from './preview'
import { coveredWords } from '../site-words'
import { type BudgetLine, lineOf, linesOf, movedLine, setFrom, withSite } from './wanted-budgets'

export interface BudgetsFormProps {
  /** The set that will hold in the end, including waiting changes. */
  base: BoundarySet
  /** The time zone of its quiet times. */
  zone: Zone
  sites: readonly Pick<WatchedSite, 'site' | 'name'>[]
  firstWeekday: number
  /** The last two weeks; null until read. */
  past: readonly PastDay[] | null
  hideNumbers: boolean
  newId: () => string
  onSave: (set: BoundarySet) => void
  /** A budget was removed from the form; `undo` restores it. */
  onRemoved: (name: string, undo: () => void) => void
}

const proposedMinutes = 30

/**
 * The form for minutes and visits of feed a day: over all feeds, for single sites, and for pools of sites.
 */
export function BudgetsForm(props: BudgetsFormProps) {
  const { base, zone, sites, firstWeekday, past, hideNumbers, newId, onSave, onRemoved } = props
  const stored = useMemo(() => linesOf(base), [base])
  const [edited, setEdited] = useState<BudgetLine[] | null>(null)
  const lines = edited ?? stored
  const wanted = useMemo(() => setFrom(lines, base), [lines, base])
  const changed = !dequal(lines, stored)
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) => (day + firstWeekday) % 7)

  const nameOf = (line: BudgetLine) =>
    line.name || coveredWords(line.sites, sites) || i18n.t('boundaries.newPool')
  const add = (covered: BudgetLine['sites'], isPool = false) =>
    setEdited([...lines, { ...lineOf(newBudget(newId(), covered, proposedMinutes)), isPool }])
  const remove = (line: BudgetLine) => {
    const at = lines.indexOf(line)
    setEdited(lines.filter((one) => one !== line))
    onRemoved(nameOf(line), () =>
      setEdited((now) => {
        const rest = now ?? stored
        return rest.some(({ id }) => id === line.id) ? rest : rest.toSpliced(at, 0, line)
      }),
    )
  }
  const without = sites.filter(
    ({ site }) => !lines.some((line) => !line.isPool && line.sites !== 'all' && line.sites[0] === site),
  )

  return (
    <form
      className={layout.stack4}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!wanted) return
        setEdited(null)
        onSave(wanted)
      }}
    >
      {lines.length === 0 && <p className={layout.soft}>{i18n.t('boundaries.none')}</p>}
      <ul>
        {lines.map((line) => (
          <BudgetRow
            key={line.id}
            name={nameOf(line)}
            line={line}
            sites={sites}
            weekdays={weekdays}
            onLine={(next) => setEdited(lines.map((one) => (one === line ? next : one)))}
            mayMove={{
              up: movedLine(lines, line.id, -1) !== null,
              down: movedLine(lines, line.id, 1) !== null,
            }}
            onMove={(by) => setEdited(movedLine(lines, line.id, by) ?? lines)}
            onSite={(site, inside) => setEdited(withSite(lines, { id: line.id, site, inside }))}
            onRemove={() => remove(line)}
          />
        ))}
      </ul>
      <div className={styles.more}>
        {!lines.some((line) => line.sites === 'all') && (
          <Button size="small" onClick={() => add('all')}>
            {i18n.t('boundaries.addPooled')}
          </Button>
        )}
        {sites.length > 1 && (
          <Button size="small" onClick={() => add([], true)}>
            {i18n.t('boundaries.addPool')}
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
      {changed && (
        <div className={layout.bar}>
          <Button kind="primary" type="submit" disabled={!wanted}>
            {i18n.t('boundaries.save')}
          </Button>
          <p className={layout.soft}>{i18n.t('boundaries.how')}</p>
        </div>
      )}
      {past && wanted && wanted.budgets.length > 0 && (
        <Preview set={wanted} zone={zone} days={past} hideNumbers={hideNumbers} />
      )}
    </form>
  )
}
