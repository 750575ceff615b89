import { expect, test } from 'vitest'
import { planReminder, remind } from '@/lib/app/remind'
import { todaysNudge } from '@/lib/app/todays-nudge'
import { createPeople } from '@/lib/data/people'
import { logContact } from '@/lib/data/commands/contacts'
import { decideNudge } from '@/lib/data/commands/nudges'
import { addPerson, changePerson, removePerson } from '@/lib/data/commands/people'
import { addSelfCheckIn } from '@/lib/data/commands/self-check-ins'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { addToDay, dayOf, dayStartMs } from '@/lib/domain/time/day'
import type { Settings } from '@/lib/domain/settings'
import { background } from '@/tests/support/background'
import { settingsFor } from '@/tests/support/settings'
import { depsAt, freshDatabase } from '../data/database-for-test'

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
  const people = createPeople(db, {
    read: () => background({ db, nowMs: morningMs }).kept.read(),
  })
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
  await addSelfCheckIn(db, deps, { day: today, feeling: 'low', need: 'rest' })
  expect(await ask()).toEqual({ state: 'low-energy' })
  expect(await db.nudges.count()).toBe(0)
  const other = await knowing('Ada')
  await addSelfCheckIn(other.db, other.deps, { day: today, feeling: 'tired', need: 'reach-out' })
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
    await decideNudge(db, deps, { id: now.nudge.id, outcome: 'skipped' })
  }
  expect(new Set(seen).size).toBe(2)
  expect(await ask()).toEqual({ state: 'done' })
  expect(await db.contacts.count()).toBe(0)
})

test('once today’s only person was set aside, nobody else comes up, on whichever page', async () => {
  const { ask, db, deps } = await knowing('Ada', 'Ben')
  const first = await ask()
  if (first.state !== 'person') throw new Error(first.state)
  await decideNudge(db, deps, { id: first.nudge.id, outcome: 'snoozed', snoozedUntil: addToDay(today, 3) })
  expect(await Promise.all([ask(), ask()])).toEqual([{ state: 'done' }, { state: 'done' }])
  expect(await db.nudges.count()).toBe(1)
  // Taken back, it is the same person again.
  await decideNudge(db, deps, { id: first.nudge.id, outcome: null })
  expect(await ask()).toMatchObject({ state: 'person', person: { id: first.person.id } })
})

test('somebody removed since this morning is not put forward any more', async () => {
  const { ask, db, deps } = await knowing('Ada', 'Ben')
  const first = await ask()
  if (first.state !== 'person') throw new Error(first.state)
  await removePerson(db, deps, first.person.id)
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
  await decideNudge(db, deps, { id: first.nudge.id, outcome: 'reached' })
  expect(await ask()).toEqual({ state: 'reached', person: first.person })
})

const words = {
  title: 'Hello',
  withName: (name: string) => `Write to ${name}?`,
  withoutName: 'Write to somebody?',
}

async function reminding(atMinutes: number, settings: Partial<Settings> = {}, allowed = true) {
  const { db, people } = await knowing('Ada')
  const reminder = { on: true, atMinutes: 18 * 60, hideNames: false }
  const here = background({
    db,
    nowMs: dayStartMs(today, atMinutes),
    settings: settingsFor({ reminder, ...settings }),
  })
  const messages: string[] = []
  const notices = {
    allowed: async () => allowed,
    show: async (notice: { message: string }) => void messages.push(notice.message),
  }
  await remind({ ...here.ports, people, notices, words })
  return { messages, alarms: here.alarms, here, db, people }
}
const six = 18 * 60

test('at the chosen moment a reminder names the person and the next one is planned', async () => {
  const { messages, alarms } = await reminding(six)
  expect(messages).toEqual(['Write to Ada?'])
  expect(alarms.get('reminder')).toBe(dayStartMs('2026-11-04', six))
})

test('a hidden name is not said', async () => {
  const reminder = { on: true, atMinutes: six, hideNames: true }
  expect((await reminding(six, { reminder })).messages).toEqual(['Write to somebody?'])
})

test('no reminder in quiet hours, long after its moment, or without permission; the next is planned anyway', async () => {
  const quietHours = { on: true, fromMinutes: 17 * 60, toMinutes: 8 * 60 }
  for (const { messages, alarms } of [
    await reminding(six, { quietHours }),
    await reminding(six + 61),
    await reminding(six, {}, false),
  ]) {
    expect(messages).toEqual([])
    expect(alarms.get('reminder')).toBe(dayStartMs('2026-11-04', six))
  }
})

test('no reminder while the person is with someone, in a quiet time or on a break', async () => {
  const { db, people, here } = await reminding(six)
  const untilMs = here.nowMs + 60_000
  const dinner = { id: 'q', name: '', weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinutes: 1020, toMinutes: 1140 }
  for (const muted of [
    { presence: { startedAtMs: here.nowMs, untilMs } },
    { breakUntil: { from: today, until: addToDay(today, 1), zone: null } },
    {
      boundaries: {
        version: 2 as const,
        current: { ...noBoundaries, quietTimes: [{ ...dinner, sites: 'all' as const }] },
        pending: null,
      },
    },
  ]) {
    const settings = (await here.kept.read()).settings
    const other = background({ db, nowMs: here.nowMs, settings })
    await other.kept.save(muted)
    const shown: string[] = []
    const notices = {
      allowed: async () => true,
      show: async (notice: { message: string }) => void shown.push(notice.message),
    }
    await remind({ ...other.ports, people, notices, words })
    expect(shown).toEqual([])
    expect(other.alarms.get('reminder')).toBe(dayStartMs('2026-11-04', six))
  }
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

test('reminders switched off leave no alarm behind', async () => {
  const { alarms, here } = await reminding(six)
  const settings = settingsFor({ reminder: { on: false, atMinutes: six, hideNames: false } })
  await planReminder(here.ports, settings)
  expect(alarms.has('reminder')).toBe(false)
})

test('on a low day the reminder stays away too', async () => {
  const { db, deps, people } = await knowing('Ada')
  await addSelfCheckIn(db, deps, { day: today, feeling: 'low', need: 'rest' })
  const reminder = { on: true, atMinutes: six, hideNames: false }
  const here = background({ db, nowMs: dayStartMs(today, six), settings: settingsFor({ reminder }) })
  let shown = 0
  const notices = { allowed: async () => true, show: async () => void shown++ }
  await remind({ ...here.ports, people, notices, words })
  expect(shown).toBe(0)
})
