import * as v from 'valibot'
import type { CalmHealth, CalmHealthById } from '@/lib/domain/boundaries/calm/health'
import { field, type Fields, isRecord, repairFields } from './fields'
import { day, instantOrNull } from './values'

const calmHealthFields: Fields<CalmHealth> = {
  missedSinceMs: field(instantOrNull, null),
  missedDays: field(v.array(day), []),
}

/** Parses the stored health of the calm switches. A switch whose entry is invalid counts as working. */
export const parseCalmHealth = (value: unknown): CalmHealthById =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([id, health]) => [id, repairFields(calmHealthFields, health).value]),
      )
    : {}
