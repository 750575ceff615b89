import type { Settings } from '@/lib/domain/settings'
import { isQuiet, nextReminderMs, reminderIsDue } from '@/lib/domain/check-ins/reminder'
import type { Alarms, Clock, Kept, Notices, People } from './ports'
import { mutedAt } from './standing'
import { todaysNudge } from './todays-nudge'

interface RemindPorts {
  clock: Clock
  kept: Kept
  people: People
  alarms: Alarms
  notices: Notices
  words: { title: string; withName: (name: string) => string; withoutName: string }
}

export const reminderNoticeId = 'reminder'

/** Sets the alarm for the next chosen moment, or none when reminders are off. */
export async function planReminder(
  { alarms, clock }: Pick<RemindPorts, 'alarms' | 'clock'>,
  settings: Settings,
) {
  if (!settings.reminder.on) return alarms.clear('reminder')
  await alarms.at('reminder', nextReminderMs(settings.reminder.atMinutes, clock.read().wallMs))
}

/**
 * Shows today's person as a notice, unless it is quiet (chosen hours, a quiet time, presence, a break), nobody is suggested, or the moment is long past (the
 * browser was closed): then the next chosen moment comes instead.
 */
export async function remind(ports: RemindPorts): Promise<void> {
  const kept = await ports.kept.read()
  const { settings } = kept
  const nowMs = ports.clock.read().wallMs
  const { reminder, quietHours } = settings
  const muted = isQuiet(quietHours, nowMs) || mutedAt(nowMs, kept) !== null
  const due = reminder.on && reminderIsDue(reminder.atMinutes, nowMs) && !muted
  if (due && (await ports.notices.allowed())) {
    const today = await todaysNudge(ports.people, { nowMs, settings })
    if (today.state === 'person') {
      const { title, withName, withoutName } = ports.words
      const message = reminder.hideNames ? withoutName : withName(today.person.name)
      await ports.notices.show({ id: reminderNoticeId, title, message })
    }
  }
  await planReminder(ports, settings)
}
