import { i18n } from '#i18n'
import { clockWords } from '@/components/today/first-paint/clock-words'
import layout from '@/components/ui/styles/layout.module.css'
import { Switch } from '@/components/ui/fields/toggle'
import type { CalmId } from '@/lib/domain/boundaries/calm/table'
import type { Instant } from '@/lib/domain/time/units'
import styles from './calm-switches.module.css'
import { calmWords } from './calm-words'

export interface CalmSwitchesProps {
  /** The site's switches, in order. */
  ids: readonly CalmId[]
  /** The switches that are on now. */
  current: readonly string[]
  /** The switches that will be on in the end. */
  wanted: readonly string[]
  /** When waiting changes take effect (epoch ms); null when nothing waits. */
  startsAtMs: Instant | null
  /** The switches that have found nothing for a week. */
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

/** Switches for what can be hidden on a site. Renders nothing for a site without any. */
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
