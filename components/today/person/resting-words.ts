import { i18n } from '#i18n'
import { weekdayAndDate } from '@/components/time/history/date-words'
import type { Day } from '@/lib/domain/time/day'

/** That everybody rests, and until when; null: until the person ends it. */
export const restingWords = (until: Day | null): string =>
  until === null ? i18n.t('newTab.restingOpen') : i18n.t('newTab.resting', [weekdayAndDate(until)])
