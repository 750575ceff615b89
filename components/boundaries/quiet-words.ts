import { i18n } from '#i18n'
import { weekdayName } from '@/components/time/history/date-words'
import { clockWords } from '@/components/today/first-paint/clock-words'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import type { Minutes } from '@/lib/domain/time/units'

/** A time of day (minutes after midnight), formatted on a date without a clock change. */
const minutesWords = (minutes: Minutes) => clockWords(new Date(2026, 0, 5, 0, minutes).getTime())

/** The end of a quiet time; says so when it is on the next day. */
export function quietUntilWords({
  fromMinutes,
  toMinutes,
}: Pick<QuietTime, 'fromMinutes' | 'toMinutes'>): string {
  const until = minutesWords(toMinutes)
  return i18n.t(toMinutes <= fromMinutes ? 'quiet.untilNextDay' : 'quiet.until', [until])
}

/** When a quiet time is: "Mon, Tue: 10:00 PM until 7:00 AM the next day". */
export function quietWords(quiet: QuietTime, week: readonly number[]): string {
  const days =
    quiet.weekdays.length === 7
      ? i18n.t('quiet.everyDay')
      : week
          .filter((day) => quiet.weekdays.includes(day))
          .map((day) => weekdayName(day, 'short'))
          .join(', ')
  return i18n.t('quiet.when', [days, minutesWords(quiet.fromMinutes), quietUntilWords(quiet)])
}
