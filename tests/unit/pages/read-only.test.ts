import { Dexie } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/lib/data/database'
import { dataFormat, storesOf } from '@/lib/data/schema'
import { loadToday } from '@/lib/pages/today/load-today'
import { createFollower } from '@/lib/pages/follower'
import { peopleSource } from '@/lib/pages/people'

/** What a later release leaves that only adds to what this one knows. */
async function laterRelease() {
  const name = `later-${crypto.randomUUID()}`
  const later = new Dexie(name)
  later.version(2).stores({ ...storesOf(dataFormat), letters: 'id' })
  await later.table('people').add({
    id: 'p1',
    name: 'Maya',
    circle: 'close',
    rhythmDays: 14,
    addedAtMs: Date.now() - 40 * 86_400_000,
    deletedAtMs: null,
    stamps: {},
  })
  later.close()
  const db = openDatabase(name)
  onTestFinished(() => db.delete())
  return db
}

const area = {
  get: () => Promise.resolve({ settings: { deviceId: 'd', firstRun: { step: 'done' } } }),
  set: () => Promise.resolve(),
}

test("a newer release's data still shows today's person, says that it is only read, and stays as it was", async () => {
  const db = await laterRelease()
  const first = await loadToday(db, area, { nowMs: Date.now() })
  expect(first).toMatchObject({ readOnly: true, nudge: { state: 'person', person: { name: 'Maya' } } })
  expect((await loadToday(db, area, { nowMs: Date.now() })).nudge).toMatchObject({ person: { name: 'Maya' } })
  expect(await db.nudges.count()).toBe(0)
})

test('people of a newer release are listed, and said to be only read', async () => {
  const db = await laterRelease()
  const people = createFollower(peopleSource(db))
  onTestFinished(people.subscribe(() => {}))
  await expect.poll(() => people.getState().value?.everybody?.length).toBe(1)
  expect(people.getState().value?.readOnly).toBe(true)
})
