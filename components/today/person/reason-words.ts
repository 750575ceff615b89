import { i18n } from '#i18n'
import { numberWord } from '@/components/ui/number-word'
import type { NudgeReason } from '@/lib/domain/people/nudge/nudge-record'
import { quietFor } from '@/lib/domain/people/nudge/quiet-for'
import type { Days } from '@/lib/domain/time/units'

/** The time since the last contact, as one sentence. */
export function sinceWords(days: Days, { hideNumbers }: { hideNumbers: boolean }): string {
  if (hideNumbers) return i18n.t('today.since.while')
  const { unit, count } = quietFor(days)
  if (unit === 'year') return count === 1 ? i18n.t('today.since.year') : i18n.t('today.since.years')
  if (unit === 'month') return i18n.t('today.since.months', [numberWord(count)])
  if (unit === 'week')
    return count === 1 ? i18n.t('today.since.week') : i18n.t('today.since.weeks', [numberWord(count)])
  if (count === 0) return i18n.t('today.since.today')
  return count === 1 ? i18n.t('today.since.day') : i18n.t('today.since.days', [numberWord(count)])
}

/** A date that is near, today or belated, as one sentence. */
function dateReason(
  { label, text, inDays }: Extract<NudgeReason, { kind: 'date' }>,
  { hideNumbers }: { hideNumbers: boolean },
): string {
  const what = label === 'birthday' ? null : text || i18n.t('today.date.anniversary')
  if (inDays < 0) return what ? i18n.t('today.date.was', [what]) : i18n.t('today.date.birthdayWas')
  if (inDays === 0) return what ? i18n.t('today.date.today', [what]) : i18n.t('today.date.birthdayToday')
  if (inDays === 1)
    return what ? i18n.t('today.date.tomorrow', [what]) : i18n.t('today.date.birthdayTomorrow')
  if (hideNumbers) return what ? i18n.t('today.date.soon', [what]) : i18n.t('today.date.birthdaySoon')
  const days = numberWord(inDays).toLocaleLowerCase()
  return what ? i18n.t('today.date.inDays', [what, days]) : i18n.t('today.date.birthdayInDays', [days])
}

/** The nudge's reason in one plain line. */
export function reasonWords(reason: NudgeReason, options: { hideNumbers: boolean }): string {
  const since = 'days' in reason && reason.days !== null ? sinceWords(reason.days, options) : null
  switch (reason.kind) {
    case 'new':
      return i18n.t('today.reason.new')
    case 'quiet':
      return since ?? ''
    case 'drifting':
      return i18n.t('today.reason.drifting', [since ?? ''])
    case 'promised':
      return since ? i18n.t('today.reason.promised', [since]) : i18n.t('today.reason.promisedOnly')
    case 'hard-time':
      return i18n.t('today.reason.hardTime')
    case 'date':
      return dateReason(reason, options)
    case 'next-time':
      return since
        ? i18n.t('today.reason.nextTime', [since, reason.text])
        : i18n.t('today.reason.nextTimeOnly', [reason.text])
  }
}
