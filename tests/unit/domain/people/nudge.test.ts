import { describe, expect, it } from 'vitest'
import { nudgeFor, type NudgeInput } from '@/lib/domain/people/nudge/nudge'
import { addToDay, type Day } from '@/lib/domain/time/day'
import { dayStartMinutes, morningOf, offered, opened, somebody, talked } from '../../../support/people'

const day: Day = '2026-11-20'
const ago = (days: number) => addToDay(day, -days)

const nudge = (input: Partial<NudgeInput>) =>
  nudgeFor({
    people: [],
    contacts: [],
    nudges: [],
    checkIns: [],
    now: morningOf(day),
    day,
    dayStartMinutes,
    lowEnergy: false,
    ...input,
  })

const ada = somebody({ id: 'ada' })
const ben = somebody({ id: 'ben' })
const both = { people: [ada, ben], contacts: [talked('ada', ago(60)), talked('ben', ago(31))] }

describe('whom it suggests', () => {
  it('suggests nobody when there is nobody', () => {
    expect(nudge({})).toBeNull()
  })

  it('suggests the one whose rhythm is furthest gone, and says how long it has been', () => {
    expect(nudge(both)).toEqual({ personId: 'ada', reason: { kind: 'quiet', days: 60 } })
  })

  it('weighs the silence by the rhythm, not by its days alone', () => {
    const people = [somebody({ id: 'ada', rhythmDays: 365 }), somebody({ id: 'ben', rhythmDays: 14 })]
    expect(nudge({ ...both, people })?.personId).toBe('ben')
  })

  it('never suggests somebody without a rhythm', () => {
    expect(nudge({ people: [somebody({ id: 'ada', rhythmDays: null })] })).toBeNull()
  })

  it('leaves those in peace who talked in the last quarter of their rhythm', () => {
    expect(nudge({ people: [ada], contacts: [talked('ada', ago(7))] })).toBeNull()
    expect(nudge({ people: [ada], contacts: [talked('ada', ago(8))] })?.personId).toBe('ada')
  })

  it('counts from a fresh start without taking it for contact', () => {
    const fresh = somebody({ id: 'ada', clockResetAtMs: morningOf(ago(1)) })
    expect(nudge({ ...both, people: [fresh, ben] })?.personId).toBe('ben')
    expect(nudge({ ...both, people: [fresh] })?.reason).toEqual({ kind: 'quiet', days: 60 })
  })

  it('does not count contact that lies in the future', () => {
    const input = { people: [ada], contacts: [talked('ada', ago(40)), talked('ada', ago(-3))] }
    expect(nudge(input)?.reason).toEqual({ kind: 'quiet', days: 40 })
  })
})

describe('the reason it gives', () => {
  it('greets somebody new', () => {
    expect(nudge({ people: [somebody({ id: 'ada', addedAtMs: morningOf(day) })] })?.reason).toEqual({
      kind: 'new',
    })
  })

  it('says what was to be asked, which also brings somebody forward', () => {
    const people = [ada, somebody({ id: 'ben', nextTime: ' the move ' })]
    const contacts = [talked('ada', ago(33)), talked('ben', ago(30))]
    expect(nudge({ people, contacts })).toEqual({
      personId: 'ben',
      reason: { kind: 'next-time', text: 'the move', days: 30 },
    })
  })

  it('does not say again what was to be asked when the two last talked, unless it was kept for another time', () => {
    const reason = (nextTimeAtMs: number | null) =>
      nudge({
        people: [somebody({ id: 'ben', nextTime: 'the move', nextTimeAtMs })],
        contacts: [talked('ben', ago(50)), talked('ben', ago(30))],
      })?.reason
    expect(reason(morningOf(ago(40)))).toEqual({ kind: 'quiet', days: 30 })
    for (const open of [morningOf(ago(29)), morningOf(ago(30)), null])
      expect(reason(open)).toMatchObject({ kind: 'next-time', text: 'the move' })
  })

  it('remembers a draft that had not gone yet, until something happens or two weeks pass', () => {
    const contacts = [talked('ada', ago(33)), talked('ben', ago(30))]
    const promised = (days: number) => [opened('ben', morningOf(ago(days)), { went: 'not-yet' })]
    const people = [ada, ben]
    expect(nudge({ people, contacts, checkIns: promised(3) })).toEqual({
      personId: 'ben',
      reason: { kind: 'promised', days: 30 },
    })
    expect(nudge({ people, contacts, checkIns: promised(15) })?.personId).toBe('ada')
    const since = [...contacts, talked('ben', ago(2))]
    expect(
      nudge({ people: [ben], contacts: [...since, talked('ben', ago(12))], checkIns: promised(13) }),
    ).toBeNull()
  })

  it('remembers on the chosen day that somebody could not just then, for two weeks or until they talk', () => {
    const contacts = [talked('ada', ago(33)), talked('ben', ago(30))]
    const checkIns = [
      opened('ben', morningOf(ago(30)), {
        went: 'yes',
        word: 'not-now',
        wordAtMs: morningOf(ago(25)),
      }),
    ]
    const again = (days: number, more = contacts) =>
      nudge({ people: [ada, { ...ben, snoozedUntil: ago(days) }], contacts: more, checkIns })
    expect(again(-1)?.personId).toBe('ada')
    expect(again(0)).toEqual({ personId: 'ben', reason: { kind: 'promised', days: 30 } })
    expect(again(14)?.personId).toBe('ben')
    expect(again(15)?.personId).toBe('ada')
    expect(again(0, [...contacts, talked('ben', ago(24))])?.personId).toBe('ada')
  })

  it('notices when two people who used to talk are drifting', () => {
    const contacts = [47, 40, 33, 30].map((days) => talked('ada', ago(days)))
    expect(nudge({ people: [ada], contacts })?.reason).toEqual({ kind: 'drifting', days: 30 })
  })
})

describe('what holds it back', () => {
  it.each([
    ['a low day', { lowEnergy: true }],
    ['quiet hours', { quiet: true }],
    ['everybody resting', { people: [somebody({ id: 'ada', resting: true })] }],
    ['everybody snoozed', { people: [somebody({ id: 'ada', snoozedUntil: ago(-1) })] }],
    ['one that stands today', { nudges: [offered('ada', day)] }],
    ['one that was reached today', { nudges: [offered('ada', day, 'reached')] }],
  ])('%s means nobody', (_, input) => {
    expect(nudge({ ...both, ...input })).toBeNull()
  })

  it('wakes a snoozed person on their day', () => {
    expect(nudge({ people: [somebody({ id: 'ada', snoozedUntil: day })] })?.personId).toBe('ada')
  })

  it.each(['skipped', 'snoozed', 'reached'] as const)(
    'one that was %s is one of those chosen for the day',
    (outcome) => {
      const aside = [offered('ada', day, outcome)]
      expect(nudge({ ...both, nudges: aside })).toBeNull()
      expect(nudge({ ...both, nudges: aside, perDay: 2 })?.personId).toBe('ben')
      const people = [ada, ben, somebody({ id: 'cleo' })]
      const nudges = [...aside, offered('ben', day, 'skipped')]
      expect(nudge({ ...both, people, nudges, perDay: 2 })).toBeNull()
      expect(nudge({ ...both, people, nudges, perDay: 3 })?.personId).toBe('cleo')
    },
  )

  it('lets somebody who was deleted or laid to rest since the morning make room', () => {
    expect(nudge({ ...both, nudges: [offered('gone', day)] })?.personId).toBe('ada')
    const people = [{ ...ada, resting: true }, ben]
    expect(nudge({ ...both, people, nudges: [offered('ada', day)] })?.personId).toBe('ben')
  })

  it('puts somebody forward twice in seven days at most', () => {
    expect(nudge({ people: [ada], nudges: [offered('ada', ago(6)), offered('ada', ago(3))] })).toBeNull()
    expect(nudge({ people: [ada], nudges: [offered('ada', ago(7)), offered('ada', ago(3))] })).not.toBeNull()
  })

  it('gives way a little after being passed over, also by a day that went by undecided', () => {
    const contacts = [talked('ada', ago(32)), talked('ben', ago(30))]
    const passed = { people: [ada, ben], contacts }
    expect(nudge(passed)?.personId).toBe('ada')
    expect(nudge({ ...passed, nudges: [offered('ada', ago(1), 'skipped')] })?.personId).toBe('ben')
    expect(nudge({ ...passed, nudges: [offered('ada', ago(1))] })?.personId).toBe('ben')
    expect(nudge({ ...passed, nudges: [offered('ada', ago(1), 'snoozed')] })?.personId).toBe('ada')
    expect(nudge({ ...passed, nudges: [offered('ada', ago(15), 'skipped')] })?.personId).toBe('ada')
  })

  it('waits while an answer may still come', () => {
    const sent = [opened('ada', morningOf(ago(9)), { went: 'yes' })]
    const contacts = [talked('ada', ago(60)), talked('ben', ago(50))]
    const input = { people: [ada, ben], contacts }
    expect(nudge(input)?.personId).toBe('ada')
    expect(nudge({ ...input, checkIns: sent })?.personId).toBe('ben')
    expect(nudge({ ...input, checkIns: [{ ...sent[0]!, word: 'quiet' }] })?.personId).toBe('ada')
    expect(nudge({ ...input, checkIns: [{ ...sent[0]!, went: 'no' }] })?.personId).toBe('ada')
    expect(
      nudge({ ...input, checkIns: [opened('ada', morningOf(ago(15)), { went: 'yes' })] })?.personId,
    ).toBe('ada')
  })
})

describe('dates and hard times', () => {
  const bornOn = (month: number, date: number) => ({
    b: { label: 'birthday' as const, text: '', month, day: date, year: null },
  })
  const near = { circle: 'near' as const }

  it('speak for somebody within the lead of their circle, with the days until then as the reason', () => {
    const people = [ada, somebody({ id: 'ben', ...near, dates: bornOn(11, 27) })]
    const contacts = [talked('ada', ago(20)), talked('ben', ago(20))]
    expect(nudge({ people, contacts })).toEqual({
      personId: 'ben',
      reason: { kind: 'date', label: 'birthday', text: '', inDays: 7 },
    })
    const later = [ada, somebody({ id: 'ben', ...near, dates: bornOn(11, 28) })]
    expect(
      nudge({ people: later, contacts: [talked('ada', ago(21)), talked('ben', ago(20))] })?.personId,
    ).toBe('ada')
  })

  it('do not wait for the rhythm on the day and for five days after it, until one has talked', () => {
    for (const [since, expected] of [
      [0, 0],
      [5, -5],
      [6, null],
    ] as const) {
      const [, month, date] = ago(since).split('-').map(Number)
      const people = [somebody({ id: 'ada', dates: bornOn(month!, date!) })]
      const answer = nudge({ people, contacts: [talked('ada', ago(7))] })
      expect(answer?.reason ?? null).toEqual(
        expected === null ? null : { kind: 'date', label: 'birthday', text: '', inDays: expected },
      )
      expect(nudge({ people, contacts: [talked('ada', ago(since))] })).toBeNull()
    }
  })

  it('a hard time that asks to be remembered comes before its rhythm, and is the reason', () => {
    const contacts = [talked('ada', ago(2)), talked('ben', ago(40))]
    const input = { people: [somebody({ ...ada, dates: bornOn(11, 20) }), ben], contacts }
    expect(nudge({ ...input, people: [ada], hardTimesDue: new Map([['ada', day]]) })).toEqual({
      personId: 'ada',
      reason: { kind: 'hard-time', days: 2 },
    })
    expect(nudge({ people: [ada], contacts, hardTimesDue: new Map([['ben', day]]) })).toBeNull()
    expect(
      nudge({ people: [ada], contacts: [talked('ada', day)], hardTimesDue: new Map([['ada', day]]) }),
    ).toBeNull()
  })

  it('come before all others on their day, once, and then as anybody does', () => {
    const quiet = somebody({ id: 'zoe', circle: 'close', rhythmDays: 7 })
    const born = somebody({ id: 'ada', circle: 'far', rhythmDays: 180, dates: bornOn(11, 20) })
    const contacts = [talked('zoe', ago(90)), talked('ada', ago(30))]
    const people = [quiet, born]
    expect(nudge({ people, contacts })?.personId).toBe('ada')
    expect(nudge({ people: [quiet, { ...born, dates: bornOn(11, 19) }], contacts })?.personId).toBe('ada')
    expect(
      nudge({
        people: [quiet, { ...born, dates: bornOn(11, 19) }],
        contacts,
        nudges: [offered('ada', ago(1), 'skipped')],
      })?.personId,
    ).toBe('zoe')
    expect(nudge({ people: [quiet, { ...born, dates: bornOn(11, 21) }], contacts })?.personId).toBe('zoe')
    const hardTimesDue = new Map([['ada', ago(2)]])
    const plain = { ...born, dates: {} }
    expect(nudge({ people: [quiet, plain], contacts, hardTimesDue })?.personId).toBe('ada')
    const before = [offered('ada', ago(3), 'skipped')]
    expect(nudge({ people: [quiet, plain], contacts, hardTimesDue, nudges: before })?.personId).toBe('ada')
    const since = [offered('ada', ago(1), 'skipped')]
    expect(nudge({ people: [quiet, plain], contacts, hardTimesDue, nudges: since })?.personId).toBe('zoe')
  })

  it('keep the last time of a week for the day itself', () => {
    const born = somebody({ id: 'ada', circle: 'close', rhythmDays: 7, dates: bornOn(11, 23) })
    const people = [born]
    expect(nudge({ people, nudges: [offered('ada', ago(4))] })?.personId).toBe('ada')
    expect(nudge({ people, nudges: [offered('ada', ago(2))] })).toBeNull()
  })

  it('do not wait for the first day that an import gave somebody, but for the end of a snooze', () => {
    const born = somebody({ id: 'ada', dates: bornOn(11, 20), notBefore: addToDay(day, 30) })
    expect(nudge({ people: [born] })?.personId).toBe('ada')
    expect(nudge({ people: [{ ...born, dates: bornOn(11, 22) }] })).toBeNull()
    expect(nudge({ people: [{ ...born, snoozedUntil: addToDay(day, 2) }] })).toBeNull()
    const known = somebody({ id: 'ada', notBefore: addToDay(day, 30) })
    expect(nudge({ people: [known], hardTimesDue: new Map([['ada', day]]) })?.personId).toBe('ada')
  })

  it('a hard time brings up somebody without a rhythm as well', () => {
    const known = somebody({ id: 'ada', rhythmDays: null })
    const hardTimesDue = new Map([['ada', day]])
    expect(nudge({ people: [known], contacts: [talked('ada', ago(2))], hardTimesDue })).toEqual({
      personId: 'ada',
      reason: { kind: 'hard-time', days: 2 },
    })
    expect(nudge({ people: [{ ...known, resting: true }], hardTimesDue })).toBeNull()
  })

  it('bring back nobody who died, nor anybody who rests', () => {
    const dates = bornOn(11, 20)
    const died = somebody({ id: 'ada', dates, goodbye: { kind: 'died', day: ago(300) } })
    expect(nudge({ people: [died], hardTimesDue: new Map([['ada', day]]) })).toBeNull()
    expect(nudge({ people: [somebody({ id: 'ada', dates, resting: true })] })).toBeNull()
  })
})

describe('rest', () => {
  it('of everybody lets nobody be suggested until it is over', () => {
    const rests = [{ from: ago(3), until: addToDay(day, 1) }]
    expect(nudge({ ...both, rests })).toBeNull()
    expect(nudge({ ...both, rests: [{ from: ago(3), until: day }] })).not.toBeNull()
  })

  it('is taken off the clock, one’s own as well as everybody’s', () => {
    const rested = somebody({ id: 'ada', rests: [{ from: ago(50), until: ago(10) }] })
    // Ada: 60 days, 40 of them at rest.
    expect(nudge({ ...both, people: [rested, ben] })?.personId).toBe('ben')
    // Both rested for the same days, so that the one who is further gone still comes first.
    expect(nudge({ ...both, rests: [{ from: ago(20), until: ago(10) }] })?.personId).toBe('ada')
  })

  it('is no silence: nobody drifts by it', () => {
    const contacts = [60, 74, 88, 102].map((days) => talked('ada', ago(days)))
    expect(nudge({ people: [ada], contacts })?.reason.kind).toBe('drifting')
    const rests = [{ from: ago(55), until: ago(5) }]
    expect(nudge({ people: [ada], contacts, rests })?.reason.kind).toBe('quiet')
  })
})

describe('after an import', () => {
  it('somebody comes up on their first day, not before it', () => {
    const later = somebody({ id: 'ada', notBefore: addToDay(day, 1) })
    expect(nudge({ people: [later] })).toBeNull()
    expect(nudge({ people: [{ ...later, notBefore: day }] })?.personId).toBe('ada')
  })
})
