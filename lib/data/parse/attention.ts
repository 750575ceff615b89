import { type Attention, noAttention, type RecentVisit } from '@/lib/domain/time/attention'
import type { Signs } from '@/lib/domain/time/signs'
import type { Span } from '@/lib/domain/time/span'
import type { Today } from '@/lib/domain/time/today'
import { repairRecord } from '../reads/repair-record'
import { spans } from '../tables/spans'
import { field, type Fields, isRecord, repairFields } from './fields'
import { amount, day, instant, instantOrNull, text, yesNo } from './values'

const recentFields: Fields<RecentVisit> = {
  lastAtMs: field(instant, 0),
  feed: field(yesNo, false),
  people: field(yesNo, false),
}

const signsFields: Fields<Signs> = { lastAtMs: field(instantOrNull, null), idleTold: field(yesNo, false) }

const todayFields: Fields<Today> = { day: field(day, '1970-01-01'), beganAtMs: field(instant, 0) }

/** The day being counted; undefined unless both its name and its beginning are valid. */
function todayIn(value: unknown): Today | undefined {
  const { value: today, repaired } = repairFields(todayFields, value)
  return repaired.length === 0 && today.beganAtMs > 0 && today.day !== todayFields.day.fallback
    ? today
    : undefined
}

/** An open span is parsed completely or dropped, because a part of a span would give a wrong time. */
function openSpan(value: unknown): Span | null {
  const { value: span, repaired } = repairRecord(spans, value)
  return repaired.length === 0 && span.id !== '' && span.site !== '' && span.startedAtMs > 0 ? span : null
}

/** Parses stored attention. Invalid parts are dropped and named in `repaired`; no time is invented. */
export function parseAttention(value: unknown): { attention: Attention; repaired: string[] } {
  const known = isRecord(value) ? value : {}
  const plain = repairFields(
    { monotonicMs: field(amount, noAttention.monotonicMs), workerLife: field(text, noAttention.workerLife) },
    value,
  )
  const repaired = [...plain.repaired]
  const open = known.open === null || known.open === undefined ? null : openSpan(known.open)
  if (known.open && !open) repaired.push('open')
  const recent: [string, RecentVisit][] = []
  for (const [site, visit] of Object.entries(isRecord(known.recent) ? known.recent : {})) {
    const parsed = repairFields(recentFields, visit)
    if (parsed.repaired.length > 0) repaired.push(`recent.${site}`)
    else recent.push([site, parsed.value])
  }
  const today = todayIn(known.today)
  if (known.today !== undefined && !today) repaired.push('today')
  const attention: Attention = { version: 1, open, ...plain.value, recent: Object.fromEntries(recent) }
  if (today) attention.today = today
  if (known.signs !== undefined) {
    const signs = repairFields(signsFields, known.signs)
    attention.signs = signs.value
    repaired.push(...signs.repaired.map((name) => `signs.${name}`))
  }
  return { attention, repaired }
}
