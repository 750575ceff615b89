import { i18n } from '#i18n'
import { PendingNote } from '@/components/boundaries/pending-note'
import { coveredWords } from '@/components/boundaries/site-words'
import { heldUntilThen } from '@/components/boundaries/until-then'
import { type Loosened, loosened } from '@/lib/domain/boundaries/change/change'
import { guardedOf } from '@/lib/domain/boundaries/change/guarded'
import { dayStartMs } from '@/lib/domain/time/day'
import { useSettings } from '../home'
import { command } from '../actions/save'
import { useBoundaries } from '../reads/use-boundaries'

/**
 * The waiting changes of boundaries and of the settings they depend on. They wait and are taken back
 * together; with `about`, shown only when one of these parts is among them.
 */
export function Waiting({ about }: { about?: readonly Loosened[] }) {
  const { home, boundaries, wished, nowMs } = useBoundaries()
  // The stored settings, since changes still being sent do not hold yet.
  const settings = useSettings()
  const { current, pending } = boundaries
  if (!pending) return null
  const now = { set: current, settings: guardedOf(settings) }
  const parts = loosened(now, { set: pending.set, settings: wished })
  if (about && !about.some((part) => parts.includes(part))) return null
  const held = settings.hideNumbers ? [] : heldUntilThen(boundaries)
  return (
    <PendingNote
      startsAtMs={dayStartMs(pending.from, settings.dayStartMinutes)}
      nowMs={nowMs}
      parts={parts}
      untilThen={held.map(({ budget, minutes }) => ({
        name: budget.name || coveredWords(budget.sites, settings.sites),
        minutes,
      }))}
      onTakeBack={() =>
        void home.act.attempt(async () => {
          await command('takeBackPending', {})
          home.toasts.say(i18n.t('boundaries.takenBack'))
        })
      }
    />
  )
}
