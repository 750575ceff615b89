import type { Entries } from '@/lib/domain/boundaries/entry'
import type { Break } from '@/lib/domain/boundaries/break'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import { field, isRecord, repairFields } from './fields'
import { day, instant, text, zone } from './values'

/** "I am with someone until …", from what was stored; what cannot be read is none. */
export function parsePresence(value: unknown): Presence | null {
  const fields = { startedAtMs: field(instant, 0), untilMs: field(instant, 0) }
  const { value: presence, repaired } = repairFields(fields, value)
  return repaired.length === 0 && presence.untilMs > presence.startedAtMs ? presence : null
}

/** A break from what was stored; what cannot be read is none, so that boundaries go on. */
export function parseBreak(value: unknown): Break | null {
  const fields = { from: field(day, '1970-01-01'), until: field(day, '1970-01-01'), zone: field(zone, null) }
  const { value: found, repaired } = repairFields(fields, value)
  return repaired.length === 0 && found.until > found.from ? found : null
}

/** The short pauses that were waited out, from what was stored; one that cannot be read is waited out again. */
export function parseEntries(value: unknown): Entries {
  const entries: Entries = {}
  for (const [site, found] of Object.entries(isRecord(value) ? value : {})) {
    const fields = { atMs: field(instant, 0), intention: field(text, '') }
    const { value: entry, repaired } = repairFields(fields, found)
    if (repaired.length === 0 && entry.atMs > 0) entries[site] = entry
  }
  return entries
}
