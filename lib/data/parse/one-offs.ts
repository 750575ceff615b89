import type { Entries } from '@/lib/domain/boundaries/entry'
import type { Break } from '@/lib/domain/boundaries/break'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import { field, isRecord, repairFields } from './fields'
import { day, instant, text, zone } from './values'

/** Parses a stored presence ("I am with someone until …"); null when invalid. */
export function parsePresence(value: unknown): Presence | null {
  const fields = { startedAtMs: field(instant, 0), untilMs: field(instant, 0) }
  const { value: presence, repaired } = repairFields(fields, value)
  return repaired.length === 0 && presence.untilMs > presence.startedAtMs ? presence : null
}

/** Parses a stored break; null when invalid, so that boundaries go on holding. */
export function parseBreak(value: unknown): Break | null {
  const fields = { from: field(day, '1970-01-01'), until: field(day, '1970-01-01'), zone: field(zone, null) }
  const { value: found, repaired } = repairFields(fields, value)
  return repaired.length === 0 && found.until > found.from ? found : null
}

/** Parses the stored short pauses that were waited out; an invalid one has to be waited out again. */
export function parseEntries(value: unknown): Entries {
  const entries: Entries = {}
  for (const [site, found] of Object.entries(isRecord(value) ? value : {})) {
    const fields = { atMs: field(instant, 0), intention: field(text, '') }
    const { value: entry, repaired } = repairFields(fields, found)
    if (repaired.length === 0 && entry.atMs > 0) entries[site] = entry
  }
  return entries
}
