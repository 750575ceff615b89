import {
  isQuiet,
  nextToRemindMs,
  type Reminded,
  reminderIsDue,
  tomorrowMs,
} from '@/lib/domain/check-ins/reminder'
import type { Settings } from '@/lib/domain/settings'
import type { Instant } from '@/lib/domain/time/units'
import type {
  Alarms,
  Clock,
  LocalStateStore,
  LocalState,
  Notices,
  People,
  PlanAhead,
  Plans,
  Reminders,
} from '../ports'
import { mutedAt } from '../boundaries/boundary-status'
import { todaysNudge } from './todays-nudge'

export interface RemindPorts {
  clock: Clock
  localState: LocalStateStore
  people: People
  plans: Plans
  alarms: Alarms
  notices: Notices
  reminders: Reminders
  words: {
    title: string
    /** `planned`: something else planned that day; null: nothing. */
    withName: (name: string, planned: PlanAhead | null) => string
    withoutName: string
    writeNow: string
    tomorrow: string
  }
}

const reminderNoticeId = 'reminder'
/** The notice's buttons, in order. */
export const reminderButtons = ['write-now', 'tomorrow'] as const

/**
 * Reminds when a chosen moment has passed unhandled, and sets the alarm for the next one. Call it at every
 * start, at every such alarm, and whenever settings or permissions changed. A moment in quiet hours, a quiet
 * time, presence, a break or a rest, or on a low-energy day, passes silently. Without the notifications
 * permission nothing is scheduled.
 */
export async function remind(ports: RemindPorts): Promise<void> {
  const { clock, localState, notices, alarms, reminders } = ports
  const values = await localState.read()
  const { reminder, zone } = values.settings
  const known = await reminders.read()
  if (!reminder.on || !(await notices.allowed())) {
    if (known) await reminders.save(null)
    return alarms.clear('reminder')
  }
  const nowMs = clock.read().wallMs
  const { moments } = reminder
  // Reminders were just turned on, or the clock was set back: earlier moments are not caught up with.
  let reminded: Reminded =
    known && known.handledMs <= nowMs
      ? known
      : { handledMs: nowMs, snoozedUntilMs: known?.snoozedUntilMs ?? null }
  try {
    if (reminderIsDue(moments, { nowMs, zone, reminded })) {
      // Shown before it is stored as handled: if the worker dies in between, the same notice replaces itself.
      await show(ports, values, nowMs)
      reminded = { handledMs: nowMs, snoozedUntilMs: null }
    }
    if (reminded !== known) await reminders.save(reminded)
  } finally {
    const nextMs = nextToRemindMs(moments, { nowMs, zone, reminded })
    if (nextMs !== null) await alarms.at('reminder', nextMs)
  }
}

async function show({ people, plans, notices, words }: RemindPorts, values: LocalState, nowMs: Instant) {
  const { settings } = values
  if (isQuiet(settings.quietHours, nowMs, settings.zone) || mutedAt(nowMs, values) !== null) return
  const today = await todaysNudge(people, { nowMs, settings })
  if (today.state !== 'person') return
  const message = settings.reminder.hideNames
    ? words.withoutName
    : words.withName(today.person.name, await firstAhead(plans, { nowMs, ...settings }))
  const buttons = [words.writeNow, words.tomorrow]
  await notices.show({ id: reminderNoticeId, title: words.title, message, buttons })
}

/** A failure to read plans must not prevent the reminder. */
const firstAhead = (plans: Plans, at: Parameters<Plans['ahead']>[0]): Promise<PlanAhead | null> =>
  plans.ahead(at).then(
    ([first]) => first ?? null,
    (problem: unknown) => {
      console.warn(problem)
      return null
    },
  )

/** "Tomorrow": no further moment today, even after the worker or the browser has ended. */
export async function remindTomorrow(ports: RemindPorts): Promise<void> {
  const { settings } = await ports.localState.read()
  const nowMs = ports.clock.read().wallMs
  await ports.reminders.save({ handledMs: nowMs, snoozedUntilMs: tomorrowMs(nowMs, settings) })
  await remind(ports)
}

/** Lets settings that were just changed count for reminders: other moments begin anew, and nothing of today is caught up with. */
export async function remindAsChanged(
  { reminders }: Pick<RemindPorts, 'reminders'>,
  { before, after }: { before: Settings['reminder']; after: Settings['reminder'] },
): Promise<void> {
  const isOther = before.on !== after.on || before.moments.join() !== after.moments.join()
  if (isOther) await reminders.save(null)
}
