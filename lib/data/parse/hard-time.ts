import type { HardTime } from '@/lib/domain/people/hard-time'
import { field, type Fields, repairFields } from './fields'
import { day, dayOrNull, filledText, instantOrNull, text } from './values'

export const hardTimeFields: Fields<HardTime> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  what: field(text, ''),
  // So long ago that nobody is asked after it: the quiet way to be wrong.
  beganDay: field(day, '1970-01-01'),
  endedDay: field(dayOrNull, null),
  answeredTwoDaysAtMs: field(instantOrNull, null),
  answeredOneWeekAtMs: field(instantOrNull, null),
  answeredThreeWeeksAtMs: field(instantOrNull, null),
}

export const parseHardTime = (value: unknown) => repairFields(hardTimeFields, value)
