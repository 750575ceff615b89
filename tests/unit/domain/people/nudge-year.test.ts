import { describe, expect, it } from 'vitest'
import type { Contact } from '@/lib/domain/people/contact'
import { nudgeFor } from '@/lib/domain/people/nudge'
import type { NudgeRecord } from '@/lib/domain/people/nudge-record'
import { circles, type Person } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import { seedOf } from '@/lib/domain/people/seed'
import { addToDay, daysBetween, type Day } from '@/lib/domain/time/day'
import { dayStartMinutes, morningOf, offered, somebody, talked } from '../../../support/people'

const firstDay = '2026-01-01'
const days = Array.from({ length: 365 }, (_, i) => addToDay(firstDay, i))

/** A year lived with the nudge: each is answered by `answer`, and another person is taken up after a skip. */
function year(people: Person[], answer: (personId: string, day: Day) => NudgeRecord['outcome']) {
  const contacts: Contact[] = []
  const nudges: NudgeRecord[] = []
  for (const day of days) {
    for (;;) {
      const shared = {
        people,
        contacts,
        checkIns: [],
        now: morningOf(day),
        day,
        dayStartMinutes,
        lowEnergy: false,
      }
      const pick = nudgeFor({ ...shared, nudges })
      if (!pick) break
      const outcome = answer(pick.personId, day)
      nudges.push({ ...offered(pick.personId, day, outcome), id: `${nudges.length}` })
      if (outcome === 'reached') contacts.push(talked(pick.personId, day))
      if (outcome !== 'skipped') break
    }
  }
  return nudges
}

// 40 people who together need less than one contact a day: 3/14 + 7/30 + 12/90 + 18/180 = 0.68.
const sizes = { close: 3, near: 7, wider: 12, far: 18 }
const forty = circles.flatMap((circle) =>
  Array.from({ length: sizes[circle] }, (_, i) =>
    somebody({ id: `${circle}${i}`, circle, rhythmDays: rhythmFor(circle), addedAtMs: morningOf(firstDay) }),
  ),
)

const mostInSevenDays = (own: NudgeRecord[]) =>
  Math.max(
    ...own.map(
      ({ day }) => own.filter((other) => other.day >= day && daysBetween(day, other.day) < 7).length,
    ),
  )

const answers = {
  'everybody is written to': () => 'reached' as const,
  'every third is set aside': (id: string, day: Day) =>
    seedOf(day + id) % 3 === 0 ? ('skipped' as const) : ('reached' as const),
  'nobody is ever written to': (id: string, day: Day) => (seedOf(day + id) % 2 ? null : ('skipped' as const)),
}

describe.each(Object.entries(answers))('a year with forty people in which %s', (_, answer) => {
  const nudges = year(forty, answer)
  const ofPerson = (id: string) => nudges.filter(({ personId }) => personId === id)

  it('puts nobody forward more than twice in seven days', () => {
    for (const { id } of forty) expect(mostInSevenDays(ofPerson(id))).toBeLessThanOrEqual(2)
  })

  it('puts nobody forward twice on one day, and at most two people a day', () => {
    for (const day of days) {
      const today = nudges.filter((nudge) => nudge.day === day).map(({ personId }) => personId)
      expect(new Set(today).size).toBe(today.length)
      expect(today.length).toBeLessThanOrEqual(2)
      expect(today.length).toBeGreaterThan(0)
    }
  })
})

describe.each(Object.entries(answers).slice(0, 2))('a year with forty people in which %s', (_, answer) => {
  const nudges = year(forty, answer)

  it('brings up each of them at least once in three rhythms', () => {
    for (const { id, rhythmDays } of forty) {
      const own = nudges.filter(({ personId }) => personId === id).map(({ day }) => day)
      const marks = [firstDay, ...own, addToDay(firstDay, 365)] as Day[]
      const longest = Math.max(...marks.slice(1).map((day, i) => daysBetween(marks[i]!, day)))
      expect({ id, within: longest <= 3 * rhythmDays! }).toEqual({ id, within: true })
    }
  })
})

describe('a year with one person', () => {
  it('leaves them in peace for a quarter of their rhythm after each contact', () => {
    const nudges = year([somebody({ id: 'ada', rhythmDays: 30 })], () => 'reached')
    const gaps = nudges.slice(1).map((nudge, i) => daysBetween(nudges[i]!.day, nudge.day))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8)
    expect(nudges.length).toBeGreaterThan(20)
  })
})
