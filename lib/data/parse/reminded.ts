import type { Reminded } from '@/lib/domain/check-ins/reminder'
import { field, type Fields, isRecord, repairFields } from './fields'
import { instant, instantOrNull } from './values'

const fields: Fields<Reminded> = {
  handledMs: field(instant, 0),
  snoozedUntilMs: field(instantOrNull, null),
}

/** Parses how far reminder moments were handled; null when invalid, so that reminders start afresh. */
export function parseReminded(value: unknown): Reminded | null {
  const { value: reminded, repaired } = repairFields(fields, value)
  return isRecord(value) && repaired.length === 0 ? reminded : null
}
