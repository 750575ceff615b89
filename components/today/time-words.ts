import { millisecondsInMinute } from 'date-fns/constants'
import { i18n } from '#i18n'
import type { Milliseconds } from '@/lib/domain/time/units'
import { durationWords, capitalised } from './duration-words'

export interface TimeToday {
  /** Feed so far today, ms. */
  feedMs: Milliseconds
  /** Feed still allowed today (ms); null without a budget today. */
  leftMs: Milliseconds | null
  /** The whole budget (ms); null without one. */
  budgetMs: Milliseconds | null
  /** Some time could not be counted, so the figure is "about". */
  hasGap?: boolean
}

/** Today's time in one line; without a figure when numbers are hidden. */
export function timeWords(time: TimeToday, { hideNumbers }: { hideNumbers: boolean }): string {
  const { feedMs, leftMs, budgetMs } = time
  const spent = leftMs !== null && leftMs <= 0
  if (hideNumbers) {
    if (spent) return i18n.t('today.time.spentHidden')
    if (feedMs <= 0) return i18n.t('today.time.none')
    if (leftMs === null || budgetMs === null) return i18n.t('today.time.soFarHidden')
    return i18n.t(leftMs * 2 >= budgetMs ? 'today.time.muchLeftHidden' : 'today.time.littleLeftHidden')
  }
  if (spent) return spentWords(budgetMs ?? feedMs)
  // Used time is rounded down and remaining time up, so that the two add up to the budget.
  const left = leftMs === null ? null : Math.ceil(leftMs / millisecondsInMinute)
  if (feedMs <= 0)
    return left === null ? i18n.t('today.time.none') : i18n.t('today.time.allLeft', [durationWords(left)])
  const used = durationWords(Math.floor(feedMs / millisecondsInMinute))
  const said = capitalised(
    time.hasGap && feedMs >= millisecondsInMinute ? i18n.t('today.time.about', [used]) : used,
  )
  if (left === null) return i18n.t('today.time.soFar', [said])
  return i18n.t('today.time.left', [said, left < 60 ? String(left) : durationWords(left)])
}

function spentWords(budgetMs: Milliseconds) {
  if (budgetMs < millisecondsInMinute) return i18n.t('today.time.spentHidden')
  if (budgetMs === 30 * millisecondsInMinute) return i18n.t('today.time.spentHalfHour')
  return i18n.t('today.time.spent', [durationWords(Math.round(budgetMs / millisecondsInMinute))])
}
