import { i18n } from '#i18n'
import { clockWords } from '@/components/today/first-paint/clock-words'
import type { PlanAhead } from '@/lib/app/ports'

/** The reminder's text: whom to write to, and what else is planned that day. */
export function reminderWords(name: string, planned: PlanAhead | null): string {
  const message = i18n.t('reminder.withName', [name])
  if (!planned) return message
  const { what, atMs } = planned
  const title = i18n.t('plans.withName', [what, planned.name])
  const plan =
    atMs === null
      ? i18n.t('reminder.planned', [title])
      : i18n.t('reminder.plannedAt', [clockWords(atMs), title])
  return `${message} ${plan}`
}
