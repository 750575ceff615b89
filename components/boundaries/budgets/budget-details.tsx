import { useRef } from 'react'
import { i18n } from '#i18n'
import { weekdayName } from '@/components/time/history/date-words'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { TextField } from '@/components/ui/fields/text-field'
import { Checkbox, Switch } from '@/components/ui/fields/toggle'
import styles from './budgets-form.module.css'
import { mostMinutes } from './minutes-field'
import { type BudgetLine, countFrom, mostVisits } from './wanted-budgets'

export interface BudgetDetailsProps {
  /** The budget's name for screen readers. */
  name: string
  line: BudgetLine
  sites: readonly { site: string; name: string }[]
  /** The weekdays (0 is Sunday) in the order of the person's week. */
  weekdays: readonly number[]
  /** In which directions the row can be moved. */
  mayMove: { up: boolean; down: boolean }
  onLine: (line: BudgetLine) => void
  onMove: (by: -1 | 1) => void
  onSite: (site: string, inside: boolean) => void
}

const errorOf = (typed: string, most: number) =>
  countFrom(typed, most) === undefined ? i18n.t('boundaries.countError', [String(most)]) : undefined

/** A budget's details besides its minutes: weekdays, visits, and a pool's name and sites. */
export function BudgetDetails(props: BudgetDetailsProps) {
  const { name, line, sites, weekdays, onLine, onSite } = props
  return (
    <div className={styles.details}>
      {line.isPool && (
        <>
          <TextField
            label={i18n.t('boundaries.poolName')}
            optional
            maxLength={40}
            value={line.name}
            onChange={(named) => onLine({ ...line, name: named })}
          />
          <fieldset>
            <legend className={styles.legend}>{i18n.t('boundaries.poolSites')}</legend>
            <p className={layout.soft}>{i18n.t('boundaries.poolSitesHow')}</p>
            <div className={styles.choices}>
              {sites.map((one) => (
                <Checkbox
                  key={one.site}
                  label={one.name}
                  checked={line.sites.includes(one.site)}
                  onChange={(inside) => onSite(one.site, inside)}
                />
              ))}
            </div>
            {line.sites.length === 0 && <p className={styles.fault}>{i18n.t('boundaries.poolEmpty')}</p>}
          </fieldset>
        </>
      )}
      <Switch
        label={i18n.t('boundaries.sameEveryDay')}
        checked={line.sameEveryDay}
        onChange={(sameEveryDay) =>
          onLine({
            ...line,
            sameEveryDay,
            typed: sameEveryDay ? (line.byWeekday[1] ?? '') : line.typed,
            byWeekday: sameEveryDay ? line.byWeekday : line.byWeekday.map(() => line.typed),
          })
        }
      />
      {!line.sameEveryDay && (
        <fieldset>
          <legend className={styles.legend}>{i18n.t('boundaries.weekdayMinutes', [name])}</legend>
          <div className={styles.week}>
            {weekdays.map((weekday) => (
              <TextField
                key={weekday}
                label={weekdayName(weekday, 'long')}
                inputMode="numeric"
                autoComplete="off"
                value={line.byWeekday[weekday] ?? ''}
                error={errorOf(line.byWeekday[weekday] ?? '', mostMinutes)}
                onChange={(typed) =>
                  onLine({
                    ...line,
                    byWeekday: line.byWeekday.map((one, day) => (day === weekday ? typed : one)),
                  })
                }
              />
            ))}
          </div>
          <p className={layout.soft}>{i18n.t('boundaries.emptyIsFree')}</p>
        </fieldset>
      )}
      <div className={styles.week}>
        <TextField
          label={i18n.t('boundaries.visits')}
          optional
          inputMode="numeric"
          autoComplete="off"
          value={line.visits}
          error={errorOf(line.visits, mostVisits)}
          onChange={(visits) => onLine({ ...line, visits })}
        />
        <TextField
          label={i18n.t('boundaries.perVisit')}
          optional
          inputMode="numeric"
          autoComplete="off"
          value={line.perVisit}
          error={errorOf(line.perVisit, mostMinutes)}
          onChange={(perVisit) => onLine({ ...line, perVisit })}
        />
      </div>
      <MoveButtons {...props} />
    </div>
  )
}

/** Buttons that move the row up or down; the focus moves with it. */
function MoveButtons({ name, mayMove, onMove }: Pick<BudgetDetailsProps, 'name' | 'mayMove' | 'onMove'>) {
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  if (!mayMove.up && !mayMove.down) return null
  const move = (by: -1 | 1) => {
    onMove(by)
    const [first, second] = by < 0 ? [up, down] : [down, up]
    // Moving reinserts the row, which loses the focus; at either end one of the buttons is disabled.
    requestAnimationFrame(() => (first.current?.disabled ? second : first).current?.focus())
  }
  return (
    <div className={styles.choices}>
      <Button
        ref={up}
        size="small"
        aria-label={i18n.t('boundaries.moveUpLabel', [name])}
        disabled={!mayMove.up}
        onClick={() => move(-1)}
      >
        {i18n.t('boundaries.moveUp')}
      </Button>
      <Button
        ref={down}
        size="small"
        aria-label={i18n.t('boundaries.moveDownLabel', [name])}
        disabled={!mayMove.down}
        onClick={() => move(1)}
      >
        {i18n.t('boundaries.moveDown')}
      </Button>
    </div>
  )
}
