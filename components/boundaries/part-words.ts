import { i18n } from '#i18n'
import type { Loosened } from '@/lib/domain/boundaries/change/change'

const keys = {
  budget: 'boundaries.part.budget',
  quiet: 'boundaries.part.quiet',
  entry: 'boundaries.part.entry',
  calm: 'boundaries.part.calm',
  'cooling-off': 'boundaries.part.coolingOff',
  site: 'boundaries.part.site',
  idle: 'boundaries.part.idle',
  'day-start': 'boundaries.part.dayStart',
  zone: 'boundaries.part.zone',
  observing: 'boundaries.part.observing',
} as const satisfies Record<Loosened, string>

/** What a change loosens, in words. */
export const partWords = (part: Loosened): string => i18n.t(keys[part])
