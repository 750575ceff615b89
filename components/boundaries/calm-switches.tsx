import { i18n } from '#i18n'
import { clockWords } from '@/components/today/first-paint/clock-words'
import layout from '@/components/ui/styles/layout.module.css'
import { Switch } from '@/components/ui/fields/toggle'
import type { CalmId } from '@/lib/domain/boundaries/calm/table'
import type { Instant } from '@/lib/domain/time/units'
import styles from './calm-switches.module.css'
import { calmWords } from './calm-words'

export interface CalmSwitchesProps {
  /** The switches that there are for the site, in order. */
  ids: readonly CalmId[]
  /** Those that hold now. */
  current: readonly string[]
  /** Those that are wanted in the end. */
  wanted: readonly string[]
  /** When what is wanted will hold (epoch ms); null when it holds. */
  startsAtMs: Instant | null
  /** Those that have found nothing for a week. */
  changed: readonly string[]
  nowMs: Instant
  onChange: (id: CalmId, on: boolean) => void
}

const sameDate = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString()

function CalmSwitch({ id, ...props }: { id: CalmId } & Omit<CalmSwitchesProps, 'ids'>) {
  const { current, wanted, startsAtMs, changed, nowMs, onChange } = props
  const { label, hint } = calmWords(id)
  const isOn = current.includes(id)
  const isWanted = wanted.includes(id)
  const until = sameDate(startsAtMs ?? 0, nowMs) ? 'calm.untilToday' : 'calm.untilTomorrow'
  return (
    <li>
      <Switch
        label={label}
        hint={
          <>
            {hint}
            {startsAtMs !== null && isOn && !isWanted && (
              <span className={styles.note}>{i18n.t(until, [clockWords(startsAtMs)])}</span>
            )}
            {isOn && changed.includes(id) && <span className={styles.note}>{i18n.t('calm.changed')}</span>}
          </>
        }
        checked={isWanted}
        onChange={(on) => onChange(id, on)}
      />
    </li>
  )
}

/** What can be taken out of sight on a site, each part by itself. Nothing where the site has no such part. */
export function CalmSwitches({ ids, ...props }: CalmSwitchesProps) {
  if (ids.length === 0) return null
  return (
    <fieldset className={styles.calm}>
      <legend className={styles.title}>{i18n.t('calm.title')}</legend>
      <p className={layout.noteAbove}>{i18n.t('calm.how')}</p>
      <ul className={layout.stack2}>
        {ids.map((id) => (
          <CalmSwitch key={id} id={id} {...props} />
        ))}
      </ul>
    </fieldset>
  )
}
