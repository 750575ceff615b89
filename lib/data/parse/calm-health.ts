import * as v from 'valibot'
import type { CalmHealth, CalmHealthById } from '@/lib/domain/boundaries/calm/health'
import { field, type Fields, isRecord, repairFields } from './fields'
import { day, instantOrNull } from './values'

const calmHealthFields: Fields<CalmHealth> = {
  missedSinceMs: field(instantOrNull, null),
  missedDays: field(v.array(day), []),
}

/** How the calm switches are doing, from what was stored. What cannot be read counts as well. */
export const parseCalmHealth = (value: unknown): CalmHealthById =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([id, health]) => [id, repairFields(calmHealthFields, health).value]),
      )
    : {}
