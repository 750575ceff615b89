import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { Contact } from '@/lib/domain/people/contact'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { dayStartMs, type Day } from '@/lib/domain/time/day'

/** 04:00, in minutes. */
export const dayStartMinutes = 240

/** Ten in the morning of a day, local time, in epoch ms. */
export const morningOf = (day: Day): number => dayStartMs(day, 600)

export const somebody = (fields: Partial<Person> & Pick<Person, 'id'>): Person => ({
  ...personDefaults,
  name: fields.id,
  addedAtMs: morningOf('2025-01-01'),
  ...fields,
})

export const talked = (personId: string, day: Day, fields: Partial<Contact> = {}): Contact => ({
  id: `${personId} ${day}`,
  personId,
  atMs: morningOf(day),
  kind: 'message',
  began: 'me',
  energy: null,
  feltMet: null,
  note: '',
  checkInId: null,
  ...fields,
})

export const offered = (personId: string, day: Day, outcome: NudgeRecord['outcome'] = null): NudgeRecord => ({
  id: `${personId} ${day}`,
  day,
  personId,
  reason: { kind: 'new' },
  offeredAtMs: morningOf(day),
  outcome,
  decidedAtMs: outcome && morningOf(day),
})

export const opened = (personId: string, openedAtMs: number, fields: Partial<CheckIn> = {}): CheckIn => ({
  id: `${personId} ${openedAtMs}`,
  personId,
  family: 'catchingUp',
  channelKind: 'whatsapp',
  openedAtMs,
  went: null,
  wentAtMs: null,
  word: null,
  wordAtMs: null,
  ...fields,
})
