import { expect, test } from 'vitest'
import type { Circle } from '@/lib/domain/people/person'
import { dayOf } from '@/lib/domain/time/day'
import { readCorrespondence } from '@/lib/pages/today/correspondence'
import type { DayInfo } from '@/lib/pages/today/composer-data'
import { readNames } from '@/lib/pages/today/names'
import { warmUpBefore } from '@/lib/pages/today/warm-up-before'
import { depsAt, freshDatabase } from '../data/database-for-test'
import {
  addHardTime,
  addOwnDraft,
  addPerson,
  changePerson,
  logContact,
  openDraft,
  remove,
} from '@/tests/support/use-cases'

const dayMs = 86_400_000
const nowMs = new Date(2026, 10, 24, 15).getTime()
const dayInfo: DayInfo = { day: dayOf(nowMs, 240), dayStartMinutes: 240, leapDay: 'february', nowMs }

function world() {
  const [db, deps] = [freshDatabase(), depsAt(nowMs)]
  const met = (personId: string, daysAgo: number) =>
    logContact(db, deps, { personId, kind: 'met', atMs: nowMs - daysAgo * dayMs })
  return {
    db,
    deps,
    met,
    /** Somebody, with a contact so many days ago. */
    async add(name: string, circle: Circle, daysAgo: number | null = null) {
      const id = await addPerson(db, deps, { name, circle })
      if (daysAgo !== null) await met(id, daysAgo)
      return id
    },
  }
}

test('a message needs what is theirs, lines for everybody, and nothing of anybody else', async () => {
  const { db, deps, add, met } = world()
  const [maya, bo] = [await add('Maya', 'close', 9), await add('Bo', 'close', 1)]
  await met(maya, 2)
  for (const personId of [maya, bo]) {
    await openDraft(db, deps, { personId, family: 'catchingUp', channelKind: 'sms' })
    await addHardTime(db, deps, { personId, what: 'a move', beganDay: dayInfo.day })
  }
  const line = { family: 'catchingUp', text: 'Hi', waitsUntil: null } as const
  await addOwnDraft(db, deps, { ...line, personId: null })
  const known = (await readCorrespondence(db, maya))!
  expect(known.person.name).toBe('Maya')
  expect(known.contacts.map(({ atMs }) => (nowMs - atMs) / dayMs)).toEqual([2, 9])
  for (const { personId } of [...known.contacts, ...known.checkIns, ...known.hardTimes])
    expect(personId).toBe(maya)
  expect([known.checkIns.length, known.hardTimes.length, known.drafts.length]).toEqual([1, 1, 1])
})

test('nobody writes to somebody who was removed or died, nor finds them by name', async () => {
  const { db, deps, add } = world()
  const [maya, bo, cleo] = [await add('Maya', 'close'), await add('Bo', 'far'), await add('Cleo', 'far')]
  await remove(db, deps, 'people', maya)
  await changePerson(db, deps, bo, { goodbye: { kind: 'died', day: null } })
  expect(await readCorrespondence(db, maya)).toBeNull()
  expect(await readCorrespondence(db, bo)).toBeNull()
  expect(await readNames(db)).toEqual([{ id: cleo, name: 'Cleo' }])
})

test('before an old friend it is one of the three close ones whom one saw last, among very many', async () => {
  const { db, deps, add } = world()
  const old = await add('Zoe', 'far', 300)
  const close = [await add('Ama', 'close', 8), await add('Bo', 'close', 9), await add('Cleo', 'close', 10)]
  await add('Dag', 'close', 25)
  const { id: _, ...contact } = (await db.contacts.toCollection().first())!
  const wider = await addPerson(db, deps, { name: 'Wide', circle: 'wider' })
  await db.contacts.bulkAdd(
    Array.from({ length: 250 }, (_, i) => ({
      ...contact,
      id: `c${i}`,
      personId: wider,
      atMs: nowMs - 5 * dayMs - i,
    })),
  )
  const known = (await readCorrespondence(db, old))!
  const friend = await warmUpBefore(db, known, dayInfo)
  expect(close).toContain(friend?.id)
  // Whom one wrote to today was the warm-up.
  await openDraft(db, deps, { personId: wider, family: 'catchingUp', channelKind: 'sms' })
  expect(await warmUpBefore(db, known, dayInfo)).toBeNull()
})

test('before somebody current there is no warm-up', async () => {
  const { db, add } = world()
  await add('Ama', 'close', 3)
  const maya = await add('Maya', 'close', 20)
  expect(await warmUpBefore(db, (await readCorrespondence(db, maya))!, dayInfo)).toBeNull()
})
