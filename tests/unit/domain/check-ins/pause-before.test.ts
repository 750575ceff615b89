import { describe, expect, it } from 'vitest'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import { pauseBefore } from '@/lib/domain/check-ins/pause-before'
import type { Contact } from '@/lib/domain/people/contact'

const now = new Date(2026, 10, 24, 15).getTime()
const hour = 3_600_000
const day = 24 * hour

let made = 0
const checkIn = (agoMs: number, known: Partial<CheckIn> = {}): CheckIn => ({
  id: `c${++made}`,
  personId: 'maya',
  family: 'catchingUp',
  channelKind: 'whatsapp',
  openedAtMs: now - agoMs,
  went: 'yes',
  wentAtMs: null,
  word: null,
  wordAtMs: null,
  ...known,
})
const contact = (agoMs: number, known: Partial<Contact> = {}): Contact => ({
  id: `k${++made}`,
  personId: 'maya',
  atMs: now - agoMs,
  kind: 'message',
  began: 'me',
  energy: null,
  feltMet: null,
  note: '',
  checkInId: null,
  ...known,
})
/** A message that went, with the contact that it left. */
const sent = (agoMs: number, known: Partial<CheckIn> = {}) => {
  const one = checkIn(agoMs, known)
  return { checkIns: [one], contacts: [contact(agoMs, { checkInId: one.id })] }
}
const reason = (...some: { checkIns?: CheckIn[]; contacts?: Contact[] }[]) =>
  pauseBefore({
    personId: 'maya',
    checkIns: some.flatMap(({ checkIns = [] }) => checkIns),
    contacts: some.flatMap(({ contacts = [] }) => contacts),
    now,
  })

describe('the pause before a second message of a day', () => {
  it('comes after one that was opened today, whether it went or nobody has said', () => {
    expect(reason(sent(2 * hour))).toBe('second-today')
    expect(reason({ checkIns: [checkIn(2 * hour, { went: null })] })).toBe('second-today')
    expect(reason({ contacts: [contact(hour)] })).toBe('second-today')
  })

  it('does not come after one that did not go, that is being opened now, or that was yesterday’s', () => {
    for (const went of ['no', 'not-yet'] as const)
      expect(reason({ checkIns: [checkIn(2 * hour, { went })] })).toBeNull()
    expect(reason({ checkIns: [checkIn(5_000, { went: null })] })).toBeNull()
    expect(reason(sent(day))).toBeNull()
  })

  it('goes by the person’s day, which begins at four', () => {
    const night = new Date(2026, 10, 24, 2).getTime()
    const evening = checkIn(now - new Date(2026, 10, 23, 22).getTime(), { went: null })
    const input = { personId: 'maya', checkIns: [evening], contacts: [] }
    expect(pauseBefore({ ...input, now: night })).toBe('second-today')
    expect(pauseBefore({ ...input, now: night, dayStartMinutes: 0 })).toBeNull()
  })

  it('does not come once they answered, or between two who met', () => {
    expect(reason(sent(5 * hour), { contacts: [contact(hour, { began: 'them' })] })).toBeNull()
    expect(reason(sent(5 * hour), { contacts: [contact(hour, { kind: 'met' })] })).toBeNull()
    expect(reason(sent(5 * hour, { word: 'replied', wordAtMs: now - hour }))).toBeNull()
  })

  it('is about one person', () => {
    expect(reason({ checkIns: [checkIn(hour, { personId: 'olu' })] })).toBeNull()
  })
})

describe('the pause before a third message without an answer', () => {
  it('comes after two that went, and counts each once', () => {
    expect(reason(sent(3 * day))).toBeNull()
    expect(reason(sent(9 * day), sent(3 * day))).toBe('third-unanswered')
    expect(reason(sent(9 * day), { contacts: [contact(3 * day)] })).toBe('third-unanswered')
  })

  it('does not count what nobody said that it went, nor what is long past', () => {
    expect(reason(sent(9 * day), { checkIns: [checkIn(3 * day, { went: null })] })).toBeNull()
    expect(reason(sent(200 * day), sent(3 * day))).toBeNull()
  })

  it('begins anew with every sign of life; “quiet so far” is none', () => {
    expect(reason(sent(9 * day), sent(3 * day, { word: 'quiet', wordAtMs: now - day }))).toBe(
      'third-unanswered',
    )
    expect(reason(sent(9 * day, { word: 'not-now', wordAtMs: now - 8 * day }), sent(3 * day))).toBeNull()
    expect(
      reason(sent(9 * day), sent(3 * day), { contacts: [contact(2 * day, { kind: 'call' })] }),
    ).toBeNull()
  })
})
