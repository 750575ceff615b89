import { expect, test } from 'vitest'
import { freshStart as startAll } from '@/lib/app/people/rhythms'
import { person } from '@/lib/data/reads/reads'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { addPerson, changePerson, freshStart, portsOver, remove, restPerson } from '@/tests/support/use-cases'

async function three() {
  const db = freshDatabase()
  const deps = depsAt(Date.UTC(2026, 5, 1, 10))
  const [ada, ben, gone] = await Promise.all([
    addPerson(db, deps, { name: 'Ada' }),
    addPerson(db, deps, { name: 'Ben', rhythmDays: null }),
    addPerson(db, deps, { name: 'Gone' }),
  ])
  await remove(db, deps, 'people', gone)
  await changePerson(db, deps, ada, { snoozedUntil: '2026-07-01' })
  deps.atMs = Date.UTC(2026, 5, 20, 10)
  return { db, deps, ada, ben, gone }
}

test('a fresh start sets the clock of everybody with a rhythm, records no contact, and can be taken back', async () => {
  const { db, deps, ada, ben, gone } = await three()
  const { undo } = await startAll(portsOver(db, deps), 'all')
  expect(await person(db, ada)).toMatchObject({ clockResetAtMs: deps.atMs, snoozedUntil: null })
  expect(await person(db, ben)).toMatchObject({ clockResetAtMs: null })
  expect((await db.people.get(gone))?.clockResetAtMs).toBeNull()
  expect(await db.contacts.count()).toBe(0)
  await undo()
  expect(await person(db, ada)).toMatchObject({ clockResetAtMs: null, snoozedUntil: '2026-07-01' })
})

test('a fresh start for one leaves the others as they are', async () => {
  const { db, deps, ada } = await three()
  const cleo = await addPerson(db, deps, { name: 'Cleo' })
  await freshStart(db, deps, cleo)
  expect((await person(db, cleo))?.clockResetAtMs).toBe(deps.atMs)
  expect((await person(db, ada))?.clockResetAtMs).toBeNull()
})

test('somebody’s rest is kept with its days once it is over', async () => {
  const { db, deps, ada } = await three()
  await restPerson(db, deps, ada, true)
  expect(await person(db, ada)).toMatchObject({ resting: true, rests: [{ from: '2026-06-20', until: null }] })
  deps.atMs = Date.UTC(2026, 6, 4, 10)
  await restPerson(db, deps, ada, false)
  expect(await person(db, ada)).toMatchObject({
    resting: false,
    rests: [{ from: '2026-06-20', until: '2026-07-04' }],
  })
})
