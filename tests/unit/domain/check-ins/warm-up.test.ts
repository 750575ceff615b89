import { describe, expect, it } from 'vitest'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import { isOldFriend } from '@/lib/domain/check-ins/old-friend'
import { warmUpFor, type WarmUpInput } from '@/lib/domain/check-ins/warm-up'
import type { Contact } from '@/lib/domain/people/contact'
import type { Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { addToDay } from '@/lib/domain/time/day'

const day = '2026-11-24'
const now = new Date(2026, 10, 24, 15).getTime()
const dayMs = 86_400_000

const somebody = (id: string, known: Partial<Person> = {}): Person => ({
  ...personDefaults,
  id,
  name: id,
  addedAtMs: 0,
  ...known,
})
const talked = (personId: string, daysAgo: number): Contact => ({
  id: `${personId}${daysAgo}`,
  personId,
  atMs: now - daysAgo * dayMs,
  kind: 'met',
  began: null,
  energy: null,
  feltMet: null,
  note: '',
  checkInId: null,
})
const friend = (id: string, daysAgo: number, known: Partial<Person> = {}) => ({
  person: somebody(id, known),
  contacts: [talked(id, daysAgo)],
})
const zoe = somebody('Zoe', { circle: 'far' })
const ask = (input: Partial<WarmUpInput> = {}) =>
  warmUpFor({
    person: zoe,
    contacts: [talked('Zoe', 400)],
    others: [friend('Ama', 3)],
    checkIns: [],
    day,
    ...input,
  })
const opened = (personId: string, daysAgo: number, went: CheckIn['went'] = null) =>
  ({ personId, went, openedAtMs: now - daysAgo * dayMs }) as CheckIn

describe('an old friend', () => {
  it('is one of whom nothing was heard for four months, and not a day earlier', () => {
    expect(isOldFriend(zoe, [talked('Zoe', 120)], { day })).toBe(true)
    expect(isOldFriend(zoe, [talked('Zoe', 119)], { day })).toBe(false)
    expect(isOldFriend(zoe, [talked('Zoe', 400), talked('Zoe', 2)], { day })).toBe(false)
  })

  it('is also somebody far of whom no contact was noted, and nobody near', () => {
    expect(isOldFriend(zoe, [], { day })).toBe(true)
    expect(isOldFriend({ circle: 'close' }, [], { day })).toBe(false)
  })
})

describe('the warm-up', () => {
  it('is a line to somebody with whom one is in touch', () => {
    expect(ask()).toEqual({ id: 'Ama', name: 'Ama' })
  })

  it('is not needed before somebody current, nor before a group', () => {
    expect(ask({ contacts: [talked('Zoe', 20)] })).toBeNull()
    expect(ask({ person: { ...zoe, kind: 'group' } })).toBeNull()
  })

  it.each([
    ['whom one has not talked with for a month', friend('Ama', 31)],
    ['of a wider circle', friend('Ama', 3, { circle: 'wider' })],
    ['who rests', friend('Ama', 3, { resting: true })],
    ['who died', friend('Ama', 3, { goodbye: { kind: 'died', day } })],
    ['that is a group', friend('Ama', 3, { kind: 'group' })],
    ['that is the old friend', { person: somebody('Zoe'), contacts: [talked('Zoe', 3)] }],
  ])('is never somebody %s', (_, other) => {
    expect(ask({ others: [other] })).toBeNull()
  })

  it('was done once somebody else was written to today', () => {
    expect(ask({ checkIns: [opened('Bo', 0)] })).toBeNull()
    expect(ask({ checkIns: [opened('Bo', 1), opened('Zoe', 0), opened('Bo', 0, 'no')] })).not.toBeNull()
  })

  it('is the same person all day, one of the three nearest', () => {
    const others = ['A', 'B', 'C', 'D', 'E'].map((id, index) => friend(id, index + 1, { circle: 'close' }))
    const days = Array.from({ length: 12 }, (_, i) => addToDay(day, i))
    const found = days.map((one) => ask({ others, day: one, contacts: [] })!.id)
    expect(found).toEqual(days.map((one) => ask({ others, day: one, contacts: [] })!.id))
    for (const id of found) expect(['A', 'B', 'C']).toContain(id)
  })
})
