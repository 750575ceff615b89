import * as v from 'valibot'
import type { Pass } from '@/lib/domain/boundaries/boundaries'
import { field, type Fields, isRecord, repairFields } from './fields'
import { parseList } from './nested'
import { amount, filledText, instant, text } from './values'

export const passFields: Fields<Pass> = {
  id: field(filledText, ''),
  over: field(v.array(filledText), []),
  kind: field(v.picklist(['pass', 'finish']), 'pass'),
  minutes: field(amount, 0),
  grantedAtMs: field(instant, 0),
  untilMs: field(instant, 0),
  intention: field(text, ''),
}

/** Parses stored passes. An invalid one is dropped and named, so that damage lets nobody past. */
export function parsePasses(value: unknown): { passes: Pass[]; repaired: string[] } {
  const { value: passes, repaired } = parseList(
    (member) => {
      const parsed = repairFields(passFields, member)
      const whole = parsed.repaired.length === 0 && parsed.value.id !== '' && isRecord(member)
      return whole ? { value: { ...member, ...parsed.value }, repaired: [] } : null
    },
    value,
    'passes',
  )
  return { passes, repaired }
}
