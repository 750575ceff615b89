import { expect, test } from 'vitest'
import { todaysNudge } from '@/lib/app/today/todays-nudge'
import { decideNudge } from '@/lib/app/today/decide-nudge'
import { offering } from '@/lib/app/today/offer-nudge'
import { createPeople } from '@/lib/data/people'
import { addToDay, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { settingsFor } from '@/tests/support/settings'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import {
  addHardTime,
  addPerson,
  addSelfCheckIn,
  changePerson,
  logContact,
  portsOver,
  remove,
  storeOutcome,
} from '@/tests/support/use-cases'

const dayStartMinutes = 240
const morningMs = dayStartMs('2026-11-03', 600)
const today = dayOf(morningMs, dayStartMinutes)

/** People known for a hundred days, and today's nudge about them. */
async function knowing(...names: string[]) {
  const db = freshDatabase()
  const deps = depsAt(dayStartMs(addToDay(today, -100), 600))
  const ids: string[] = []
  const channels = [{ kind: 'sms' as const, address: '+14155550123' }]
  for (const name of names) ids.push(await addPerson(db, deps, { name }, { channels }))
  deps.atMs = morningMs
  const people = createPeople(
    db,
    offering(async () => portsOver(db, deps)),
  )
  const ask = (nowMs = morningMs) => todaysNudge(people, { nowMs, settings: settingsFor() })
  return { db, deps, ids, people, ask }
}

test('somebody is put forward with their channels, and is the same at every hour of the day', async () => {
  const { ask, db } = await knowing('Ada', 'Ben', 'Cem', 'Dora')
  const first = await ask()
  expect(first).toMatchObject({ state: 'person', channels: [{ kind: 'sms' }] })
  for (const minutes of [241, 700, 1439]) expect(await ask(dayStartMs(today, minutes))).toEqual(first)
  expect(await db.nudges.count()).toBe(1)
})

test('a hard time brings up also somebody without a rhythm, when it is time to look in on them', async () => {
  const { ask, db, deps } = await knowing('Ada')
  const ben = await addPerson(db, deps, { name: 'Ben', rhythmDays: null })
  await addHardTime(db, deps, { personId: ben, what: '', beganDay: addToDay(today, -2) })
  expect(await ask()).toMatchObject({
    state: 'person',
    person: { id: ben },
    nudge: { reason: { kind: 'hard-time' } },
  })
})

test('two pages that ask at once are told the same', async () => {
  const { ask, db } = await knowing('Ada', 'Ben', 'Cem')
  const [one, two] = await Promise.all([ask(), ask()])
  expect(one).toEqual(two)
  expect(await db.nudges.count()).toBe(1)
})

test('without people there is nobody yet', async () => {
  expect(await (await knowing()).ask()).toEqual({ state: 'nobody-yet' })
})

test('a low day suggests nobody, a tired one that wants company does', async () => {
  const { ask, db, deps } = await knowing('Ada')
  await addSelfCheckIn(db, deps, { feeling: 'low', need: 'rest' })
  expect(await ask()).toEqual({ state: 'low-energy' })
  expect(await db.nudges.count()).toBe(0)
  const other = await knowing('Ada')
  await addSelfCheckIn(other.db, other.deps, { feeling: 'tired', need: 'reach-out' })
  expect((await other.ask()).state).toBe('person')
})

test('not today counts as one of those chosen for the day, and then the day is done', async () => {
  const { people, db, deps } = await knowing('Ada', 'Ben', 'Cem')
  const settings = settingsFor({ people: { ...settingsFor().people, perDay: 2 } })
  const ask = () => todaysNudge(people, { nowMs: morningMs, settings })
  const seen = []
  for (let turn = 0; turn < 2; turn++) {
    const now = await ask()
    if (now.state !== 'person') throw new Error(now.state)
    seen.push(now.person.id)
    await storeOutcome(db, deps, { id: now.nudge.id, outcome: 'skipped' })
  }
  expect(new Set(seen).size).toBe(2)
  expect(await ask()).toEqual({ state: 'done' })
  expect(await db.contacts.count()).toBe(0)
})

test('once today’s only person was set aside, nobody else comes up, on whichever page', async () => {
  const { ask, db, deps } = await knowing('Ada', 'Ben')
  const first = await ask()
  if (first.state !== 'person') throw new Error(first.state)
  const { undo } = await decideNudge(portsOver(db, deps), {
    how: 'later',
    nudgeId: first.nudge.id,
    personId: first.person.id,
  })
  expect(await Promise.all([ask(), ask()])).toEqual([{ state: 'done' }, { state: 'done' }])
  expect(await db.nudges.count()).toBe(1)
  // Taken back, it is the same person again.
  await undo()
  expect(await ask()).toMatchObject({ state: 'person', person: { id: first.person.id } })
})

test('somebody removed since this morning is not put forward any more', async () => {
  const { ask, db, deps } = await knowing('Ada', 'Ben')
  const first = await ask()
  if (first.state !== 'person') throw new Error(first.state)
  await remove(db, deps, 'people', first.person.id)
  const next = await ask()
  expect(next.state === 'person' && next.person.id !== first.person.id).toBe(true)
})

test('somebody laid to rest since this morning is not put forward any more', async () => {
  const { ask, db, deps, ids } = await knowing('Ada')
  await ask()
  await changePerson(db, deps, ids[0]!, { resting: true })
  expect(await ask()).toEqual({ state: 'done' })
})

test('who was reached is said, and nobody else is asked for that day', async () => {
  const { ask, db, deps } = await knowing('Ada', 'Ben')
  const first = await ask()
  if (first.state !== 'person') throw new Error(first.state)
  await logContact(db, deps, { personId: first.person.id })
  await storeOutcome(db, deps, { id: first.nudge.id, outcome: 'reached' })
  expect(await ask()).toEqual({ state: 'reached', person: first.person })
})

test('while nudges are muted nobody is chosen, and the day has its person afterwards', async () => {
  const { people, db, ask } = await knowing('Ada')
  const untilMs = morningMs + 60_000
  expect(
    await todaysNudge(people, { nowMs: morningMs, settings: settingsFor(), mutedUntilMs: untilMs }),
  ).toEqual({
    state: 'muted',
    untilMs,
  })
  expect(await db.nudges.count()).toBe(0)
  expect((await ask()).state).toBe('person')
})
