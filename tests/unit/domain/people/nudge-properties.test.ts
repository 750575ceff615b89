import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nudgeFor } from '@/lib/domain/people/nudge/nudge'
import { circles } from '@/lib/domain/people/person'
import { assessCandidate } from '@/lib/domain/people/nudge/candidate'
import { addToDay, type Day, dayEndMs, daysBetween, dayStartMs } from '@/lib/domain/time/day'
import { dayStartMinutes, offered, opened, somebody, talked } from '../../../support/people'

const today = '2026-03-29'
const daysAgo = fc.integer({ min: 0, max: 400 }).map((days) => addToDay(today, -days))
const who = fc.integer({ min: 0, max: 7 }).map((n) => `p${n}`)

const world = fc.record({
  people: fc
    .array(
      fc.record({ circle: fc.constantFrom(...circles), rhythmDays: fc.constantFrom(null, 7, 14, 30, 90) }),
      {
        maxLength: 8,
      },
    )
    .map((all) => all.map((fields, i) => somebody({ id: `p${i}`, ...fields }))),
  contacts: fc.array(
    fc.tuple(who, daysAgo).map(([id, day]) => talked(id, day)),
    { maxLength: 40 },
  ),
  nudges: fc.array(
    fc
      .tuple(who, daysAgo, fc.constantFrom('skipped' as const, 'snoozed' as const, 'reached' as const, null))
      .map(([id, day, outcome]) => offered(id, day, outcome)),
    { maxLength: 12 },
  ),
  checkIns: fc.array(
    fc
      .tuple(who, daysAgo, fc.constantFrom('yes' as const, 'not-yet' as const, 'no' as const, null))
      .map(([id, day, went]) => opened(id, dayStartMs(day, 700), { went })),
    { maxLength: 6 },
  ),
})

const midday = dayStartMs(today, 720)
const asked = { day: today, dayStartMinutes, lowEnergy: false } as const

describe('the nudge, whatever the records', () => {
  it('is the same at any hour of the day and in whatever order the records come', () => {
    const hour = fc.integer({ min: midday, max: dayEndMs(today, dayStartMinutes) - 1 })
    fc.assert(
      fc.property(world, hour, (records, later) => {
        const first = nudgeFor({ ...records, ...asked, now: midday })
        const reversed = {
          people: records.people.toReversed(),
          contacts: records.contacts.toReversed(),
          nudges: records.nudges.toReversed(),
          checkIns: records.checkIns,
        }
        expect(nudgeFor({ ...reversed, ...asked, now: later })).toEqual(first)
      }),
    )
  })

  it('never puts forward somebody who was already put forward today', () => {
    fc.assert(
      fc.property(world, (records) => {
        const perDay = 3
        const pick = nudgeFor({ ...records, ...asked, perDay, now: midday })
        if (!pick) return
        expect(records.nudges.some(({ personId, day }) => personId === pick.personId && day === today)).toBe(
          false,
        )
        const skipped = [...records.nudges, offered(pick.personId, today, 'skipped')]
        expect(nudgeFor({ ...records, nudges: skipped, ...asked, perDay, now: midday })?.personId).not.toBe(
          pick.personId,
        )
      }),
    )
  })

  it('never moves the anchor by a skip', () => {
    fc.assert(
      fc.property(world, ({ people, contacts, nudges }) => {
        for (const person of people) {
          const own = contacts.filter(({ personId }) => personId === person.id)
          const candidate = {
            person,
            rhythmDays: 30,
            contacts: own,
            drafts: [],
            rests: [],
            hardTimeSince: null,
          }
          const skips = nudges.map((nudge) => ({
            ...nudge,
            personId: person.id,
            outcome: 'skipped' as const,
          }))
          const daysQuiet = (passedOver: typeof skips) =>
            assessCandidate({ ...candidate, nudges: passedOver }, today, dayStartMinutes).factors.daysQuiet
          const anchor = [...own.map(({ id }) => id.split(' ')[1]! as Day), '2025-01-01' as const]
            .sort()
            .at(-1)!
          expect(daysQuiet([])).toBe(daysBetween(anchor, today))
          expect(daysQuiet(skips)).toBe(daysQuiet([]))
        }
      }),
    )
  })

  it('is nobody on a low day', () => {
    fc.assert(
      fc.property(world, (records) => {
        expect(nudgeFor({ ...records, ...asked, lowEnergy: true, now: midday })).toBeNull()
      }),
    )
  })
})

describe('people whose turn comes at the same time', () => {
  it('take turns from day to day instead of always following the alphabet', () => {
    const people = ['ada', 'ben', 'cleo', 'dev', 'eli', 'fay'].map((id) => somebody({ id }))
    const firsts = Array.from({ length: 30 }, (_, i) => {
      const day = addToDay(today, i)
      const input = { people, contacts: [], nudges: [], checkIns: [], ...asked, day }
      return nudgeFor({ ...input, now: dayStartMs(day, 720) })?.personId
    })
    expect(new Set(firsts).size).toBeGreaterThan(3)
  })
})
