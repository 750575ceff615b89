import { beforeAll, describe, expect, it } from 'vitest'
import type { Contact } from '@/lib/domain/people/contact'
import { nudgeFor } from '@/lib/domain/people/nudge/nudge'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import { type Circle, circles, type Person } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import { spreadDay } from '@/lib/domain/people/nudge/spread'
import { answeredField, followUpDue, followUpSince, type HardTime } from '@/lib/domain/people/hard-time'
import { seedOf } from '@/lib/domain/people/nudge/seed'
import { addToDay, daysBetween, type Day } from '@/lib/domain/time/day'
import { dayStartMinutes, morningOf, offered, somebody, talked } from '../../../support/people'

const firstDay = '2026-01-01'
const days = Array.from({ length: 365 }, (_, i) => addToDay(firstDay, i))

/**
 * A year lived with the nudge: each is answered by `answer`, and another person is taken up after a skip. Who is reached
 * in a hard time was asked after.
 */
function year(
  people: Person[],
  answer: (personId: string, day: Day) => NudgeRecord['outcome'],
  perDay = 1,
  hardTimes: HardTime[] = [],
) {
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
        perDay,
        hardTimesDue: new Map(
          hardTimes.flatMap((one) => {
            const since = followUpSince(one, day)
            return since ? [[one.personId, since] as const] : []
          }),
        ),
      }
      const pick = nudgeFor({ ...shared, nudges })
      if (!pick) break
      const outcome = answer(pick.personId, day)
      nudges.push({ ...offered(pick.personId, day, outcome), id: `${nudges.length}` })
      if (outcome === 'reached') {
        contacts.push(talked(pick.personId, day))
        for (const one of hardTimes) {
          const due = one.personId === pick.personId ? followUpDue(one, day) : null
          if (due) one[answeredField[due]] = morningOf(day)
        }
      }
      if (outcome === null) break
    }
  }
  return nudges
}

const mostInSevenDays = (own: NudgeRecord[]) =>
  Math.max(
    0,
    ...own.map(
      ({ day }) => own.filter((other) => other.day >= day && daysBetween(day, other.day) < 7).length,
    ),
  )

/** The longest stretch (days) without coming up, from the first day of the year to its last. */
function longestWait(own: NudgeRecord[]) {
  const marks = [firstDay, ...own.map(({ day }) => day), addToDay(firstDay, 365)] as Day[]
  return Math.max(...marks.slice(1).map((day, i) => daysBetween(marks[i]!, day)))
}

interface Mix {
  sizes: Record<Circle, number>
  rhythm: (circle: Circle) => number
}

// Sixty people each; together they need 0.97, 1.64 and 2.72 contacts a day, which is what one, two and three can hold.
const calm: Mix = { sizes: { close: 4, near: 10, wider: 18, far: 28 }, rhythm: rhythmFor }
const warm: Mix = { sizes: { close: 8, near: 20, wider: 20, far: 12 }, rhythm: rhythmFor }
const busy: Mix = {
  sizes: { close: 12, near: 20, wider: 20, far: 8 },
  rhythm: (circle) => ({ close: 7, near: 30, wider: 60, far: 180 })[circle],
}

const sixty = ({ sizes, rhythm }: Mix, spread: boolean) =>
  circles.flatMap((circle) =>
    Array.from({ length: sizes[circle] }, (_, i) => {
      const id = `${circle}${i}`
      const rhythmDays = rhythm(circle)
      const notBefore = spread ? spreadDay(firstDay, rhythmDays, i) : null
      return somebody({ id, circle, rhythmDays, notBefore, addedAtMs: morningOf(firstDay) })
    }),
  )

const answers = {
  'everybody is written to': () => 'reached' as const,
  'every fourth is set aside': (id: string, day: Day) =>
    seedOf(day + id) % 4 === 0 ? ('skipped' as const) : ('reached' as const),
  'nobody is ever written to': (id: string, day: Day) => (seedOf(day + id) % 2 ? null : ('skipped' as const)),
}
const mixes = {
  calm: { mix: calm, perDay: 1 },
  warm: { mix: warm, perDay: 2 },
  busy: { mix: busy, perDay: 3 },
}

const years = Object.entries(mixes).flatMap(([name, { mix, perDay }]) =>
  Object.entries(answers).flatMap(([what, answer]) =>
    [false, true].map((spread) => ({
      title: `${name} year with sixty people${spread ? ' out of an import' : ''}, ${perDay} a day at most, in which ${what}`,
      people: sixty(mix, spread),
      answer,
      perDay,
    })),
  ),
)

describe.each(years)('a $title', ({ people, answer, perDay }) => {
  let nudges: NudgeRecord[] = []
  beforeAll(() => {
    nudges = year(people, answer, perDay)
  })
  const ofPerson = (id: string) => nudges.filter(({ personId }) => personId === id)

  it('puts nobody forward more than twice in seven days', () => {
    for (const { id } of people) expect(mostInSevenDays(ofPerson(id))).toBeLessThanOrEqual(2)
  })

  it('puts no more people forward on any day than were chosen, those who were set aside included', () => {
    for (const day of days)
      expect(nudges.filter((nudge) => nudge.day === day).length).toBeLessThanOrEqual(perDay)
  })

  it('brings up each of them at least once in three rhythms, whatever became of it', () => {
    const late = people
      .map(({ id, rhythmDays }) => ({ id, rhythms: longestWait(ofPerson(id)) / rhythmDays! }))
      .filter(({ rhythms }) => rhythms > 3)
    expect(late).toEqual([])
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

describe('a year with sixty weekly people and one a day', () => {
  // Sixty people within three weeks each are nearly three a day: one a day cannot bring each of them up in time. What was
  // chosen for a day and for a week holds all the same, and nobody is passed over for good.
  const people = Array.from({ length: 60 }, (_, i) =>
    somebody({ id: `p${i}`, circle: 'near', rhythmDays: 7, addedAtMs: morningOf(firstDay) }),
  )
  let nudges: NudgeRecord[] = []
  beforeAll(() => {
    nudges = year(people, () => 'reached')
  })
  const ofPerson = (id: string) => nudges.filter(({ personId }) => personId === id)

  it('puts forward one person a day, nobody more than twice in seven days', () => {
    expect(nudges.map(({ day }) => day)).toEqual(days)
    for (const { id } of people) expect(mostInSevenDays(ofPerson(id))).toBeLessThanOrEqual(2)
  })

  it('brings everybody up again and again, though later than in three rhythms', () => {
    const waits = people.map(({ id }) => longestWait(ofPerson(id)))
    expect(Math.max(...waits)).toBeGreaterThan(3 * 7)
    expect(Math.min(...people.map(({ id }) => ofPerson(id).length))).toBeGreaterThanOrEqual(3)
  })
})

describe.each([
  ['everybody is written to', () => 'reached' as const],
  ['nobody is ever written to', answers['nobody is ever written to']],
])('a year with sixty birthdays and some hard times, in which %s', (_, answer) => {
  // One a week or so, each on a day of its own; every seventh of the people goes through something.
  const people = sixty(calm, false).map((person, i): Person => {
    const [, month, day] = addToDay(firstDay, 10 + i * 6)
      .split('-')
      .map(Number)
    return { ...person, dates: { b: { label: 'birthday', text: '', month: month!, day: day!, year: null } } }
  })
  const hardTimes = people
    .filter((_, i) => i % 7 === 0)
    .map(({ id }, i): HardTime => ({
      id,
      personId: id,
      what: '',
      beganDay: addToDay(firstDay, 20 + i * 33),
      endedDay: null,
      answeredTwoDaysAtMs: null,
      answeredOneWeekAtMs: null,
      answeredThreeWeeksAtMs: null,
    }))
  let nudges: NudgeRecord[] = []
  beforeAll(() => {
    nudges = year(people, answer, 1, hardTimes)
  })
  const ofPerson = (id: string) => nudges.filter(({ personId }) => personId === id)
  const comesUp = (id: string, from: Day, days: number) =>
    ofPerson(id).some(({ day }) => day >= from && daysBetween(from, day) < days)

  it('brings up everybody on their birthday, or on the next two days where something else has its day as well', () => {
    const missed = people.filter(({ id }, i) => !comesUp(id, addToDay(firstDay, 10 + i * 6), 3))
    expect(missed.map(({ id }) => id)).toEqual([])
    const onTheDay = people.filter(({ id }, i) => comesUp(id, addToDay(firstDay, 10 + i * 6), 1))
    expect(onTheDay.length).toBeGreaterThan(50)
  })

  it('looks in on whoever has a hard time after two days, a week and three weeks', () => {
    for (const { personId, beganDay } of hardTimes)
      for (const after of [2, 7, 21])
        expect([personId, after, comesUp(personId, addToDay(beganDay, after), 4)]).toEqual([
          personId,
          after,
          true,
        ])
  })

  it('puts nobody forward more than twice in seven days all the same', () => {
    for (const { id } of people) expect(mostInSevenDays(ofPerson(id))).toBeLessThanOrEqual(2)
  })

  it('still brings up each of them at least once in three rhythms', () => {
    const late = people.filter(({ id, rhythmDays }) => longestWait(ofPerson(id)) / rhythmDays! > 3)
    expect(late.map(({ id }) => id)).toEqual([])
  })
})
