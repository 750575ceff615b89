import { describe, expect, it } from 'vitest'
import { answered, contactFrom, questionFor, type AfterInput } from '@/lib/domain/check-ins/after'
import { addToDay } from '@/lib/domain/time/day'
import { morningOf, opened, somebody, talked } from '../../../support/people'

const day = '2026-10-20'
const at = morningOf(day)
const minutes = (count: number) => at + count * 60_000
const later = (days: number) => morningOf(addToDay(day, days))
const people = [somebody({ id: 'ada', rhythmDays: 20 }), somebody({ id: 'ben', rhythmDays: 20 })]
const ask = (input: Partial<AfterInput>) =>
  questionFor({ checkIns: [opened('ada', at)], people, now: later(0), ...input })

describe('"Did it go?"', () => {
  it('is asked from ten seconds after the draft was opened until seven days later', () => {
    expect(ask({ now: minutes(0) })).toBeNull()
    expect(ask({ now: at + 9_999 })).toBeNull()
    expect(ask({ now: at + 10_000 })?.kind).toBe('did-it-go')
    expect(ask({ now: minutes(7 * 24 * 60) })?.kind).toBe('did-it-go')
    expect(ask({ now: minutes(7 * 24 * 60 + 1) })).toBeNull()
  })

  it('is not asked of what lies in the future, after the clock was set back', () => {
    expect(ask({ now: minutes(-90) })).toBeNull()
  })

  it('is about the newest draft, and only about the newest one to each person', () => {
    const checkIns = [opened('ada', at), opened('ben', minutes(5)), opened('ada', minutes(-60))]
    expect(ask({ checkIns, now: minutes(30) })?.checkIn).toBe(checkIns[1])
    const answeredBen = [checkIns[0]!, { ...checkIns[1]!, went: 'no' as const }, checkIns[2]!]
    expect(ask({ checkIns: answeredBen, now: minutes(30) })?.checkIn).toBe(checkIns[0])
    const both = [{ ...checkIns[0]!, went: 'no' as const }, checkIns[2]!]
    expect(ask({ checkIns: both, now: minutes(30) })).toBeNull()
  })

  it('is not asked about somebody who is gone', () => {
    expect(ask({ people: [], now: minutes(5) })).toBeNull()
  })

  it('comes once more on the day after "not yet", and not a third time', () => {
    const notYet = {
      ...opened('ada', at),
      ...answered({ went: null, wentAtMs: null }, 'not-yet', { nowMs: minutes(60), dayStartMinutes: 240 }),
    }
    expect(notYet.went).toBe('not-yet')
    expect(ask({ checkIns: [notYet], now: minutes(10 * 60) })).toBeNull()
    expect(ask({ checkIns: [notYet], now: later(1) })?.kind).toBe('did-it-go')
    expect(ask({ checkIns: [notYet], now: later(2) })).toBeNull()
    const again = { ...notYet, ...answered(notYet, 'not-yet', { nowMs: later(1), dayStartMinutes: 240 }) }
    expect(again.went).toBe('no')
    for (const days of [1, 2, 3]) expect(ask({ checkIns: [again], now: later(days) })).toBeNull()
  })

  it('counts the day after from the day start, not from midnight', () => {
    const late = new Date(morningOf(day)).setHours(23, 30)
    const checkIns = [opened('ada', late, { went: 'not-yet', wentAtMs: late })]
    const afterMidnight = new Date(later(1)).setHours(1, 0)
    expect(ask({ checkIns, now: afterMidnight })).toBeNull()
    expect(ask({ checkIns, now: afterMidnight, dayStartMinutes: 0 })?.kind).toBe('did-it-go')
  })
})

describe('"Any word back?"', () => {
  const sent = opened('ada', at, { went: 'yes', wentAtMs: at })

  it('is asked after a quarter of the rhythm, from two to seven days, and for thirty days', () => {
    expect(ask({ checkIns: [sent], now: later(4) })).toBeNull()
    expect(ask({ checkIns: [sent], now: later(5) })).toEqual({ kind: 'any-word', checkIn: sent })
    expect(ask({ checkIns: [sent], now: later(30) })?.kind).toBe('any-word')
    expect(ask({ checkIns: [sent], now: later(31) })).toBeNull()
  })

  it.each([
    [4, 2],
    [14, 4],
    [30, 7],
    [365, 7],
    [null, 7],
  ])('waits, for a rhythm of %s days, %s days', (rhythmDays, days) => {
    const input = { checkIns: [sent], people: [somebody({ id: 'ada', rhythmDays, circle: 'near' })] }
    expect(ask({ ...input, now: later(days - 1) })).toBeNull()
    expect(ask({ ...input, now: later(days) })?.kind).toBe('any-word')
  })

  it('is not asked again once it was answered, quiet so far included', () => {
    for (const word of ['replied', 'not-now', 'quiet'] as const) {
      expect(ask({ checkIns: [{ ...sent, word }], now: later(10) })).toBeNull()
    }
  })

  it('is not asked of what did not go, or of a call', () => {
    expect(ask({ checkIns: [{ ...sent, went: 'no' }], now: later(10) })).toBeNull()
    expect(ask({ checkIns: [{ ...sent, channelKind: 'phone' }], now: later(10) })).toBeNull()
  })

  it('is needless once they wrote, or you met or spoke, since', () => {
    const withContact = (fields: Parameters<typeof talked>[2], days = 3, id = 'ada') =>
      ask({ checkIns: [sent], contacts: [talked(id, addToDay(day, days), fields)], now: later(10) })
    expect(withContact({ began: 'them' })).toBeNull()
    expect(withContact({ kind: 'met' })).toBeNull()
    expect(withContact({ kind: 'call' })).toBeNull()
    expect(withContact({ began: 'me' })?.kind).toBe('any-word')
    expect(withContact({ began: 'them' }, -3)?.kind).toBe('any-word')
    expect(withContact({ began: 'them' }, 3, 'ben')?.kind).toBe('any-word')
    expect(withContact({ kind: 'call', checkInId: sent.id })?.kind).toBe('any-word')
  })

  it('waits behind "Did it go?"', () => {
    const checkIns = [sent, opened('ben', later(6))]
    expect(ask({ checkIns, now: later(6) + 120_000 })?.kind).toBe('did-it-go')
  })
})

describe('the contact that came of it', () => {
  it('exists only when it went: opening a draft is not contact', () => {
    expect(contactFrom(opened('ada', at), 'no', later(1))).toBeNull()
    expect(contactFrom(opened('ada', at), 'not-yet', later(1))).toBeNull()
  })

  it('is a message that I began, on the day the draft was opened', () => {
    expect(contactFrom(opened('ada', at), 'yes', later(1))).toEqual({
      personId: 'ada',
      atMs: at,
      kind: 'message',
      began: 'me',
      energy: null,
      feltMet: null,
      note: '',
      checkInId: opened('ada', at).id,
    })
  })

  it('is a call when it went by phone, and dated by the answer when it had waited', () => {
    expect(contactFrom(opened('ada', at, { channelKind: 'phone' }), 'yes', at)?.kind).toBe('call')
    expect(contactFrom(opened('ada', at, { went: 'not-yet' }), 'yes', later(1))?.atMs).toBe(later(1))
  })
})
