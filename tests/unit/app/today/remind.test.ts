import { expect, test } from 'vitest'
import type { PlanAhead } from '@/lib/app/ports'
import { remind, remindAsChanged, remindTomorrow } from '@/lib/app/today/remind'
import { offering } from '@/lib/app/today/offer-nudge'
import { createPeople } from '@/lib/data/people'
import { createReminders } from '@/lib/data/reminders'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { addToDay, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { background } from '@/tests/support/background'
import { settingsFor } from '@/tests/support/settings'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { addPerson, addSelfCheckIn, portsOver } from '@/tests/support/use-cases'

const today = dayOf(dayStartMs('2026-11-03', 600), 240)
const tomorrow = addToDay(today, 1)
const [nine, six] = [9 * 60, 18 * 60]
const atSix = dayStartMs(today, six)
const reminder = { on: true, moments: [six], hideNames: false }
const words = {
  title: 'Hello',
  withName: (name: string, planned: PlanAhead | null) =>
    `Write to ${name}?${planned ? ` ${planned.what} with ${planned.name}` : ''}`,
  withoutName: 'Write to somebody?',
  writeNow: 'Now',
  tomorrow: 'Later',
}

/** A background that reminds, begun at noon of the day. `messages` is what it showed. */
async function reminding(settings: Partial<Settings> = {}) {
  const db = freshDatabase()
  const deps = depsAt(dayStartMs(addToDay(today, -100), 600))
  await addPerson(db, deps, { name: 'Ada' }, { channels: [{ kind: 'sms', address: '+14155550123' }] })
  const here = background({
    db,
    nowMs: dayStartMs(today, 720),
    settings: settingsFor({ reminder, ...settings }),
  })
  const messages: string[] = []
  const buttons: string[][] = []
  const world = { allowed: true, broken: false, planned: [] as PlanAhead[] }
  const ports = {
    ...here.ports,
    people: createPeople(
      db,
      offering(async () => portsOver(db, deps)),
    ),
    plans: { ahead: async () => world.planned },
    reminders: createReminders(here.area),
    words,
    notices: {
      allowed: async () => world.allowed,
      async show(notice: { message: string; buttons: string[] }) {
        if (world.broken) throw new Error('no notice today')
        messages.push(notice.message)
        buttons.push(notice.buttons)
      },
    },
  }
  const at = async (nowMs: number) => {
    here.nowMs = nowMs
    await remind(ports)
  }
  await remind(ports)
  return { here, ports, messages, buttons, world, at, db, deps, alarm: () => here.alarms.get('reminder') }
}

test('at the chosen moment a reminder names the person and the next one is planned', async () => {
  const { at, messages, buttons, alarm } = await reminding()
  expect(alarm()).toBe(atSix)
  await at(atSix)
  expect(messages).toEqual(['Write to Ada?'])
  expect(buttons).toEqual([['Now', 'Later']])
  expect(alarm()).toBe(dayStartMs(tomorrow, six))
})

test('the worker may start as often as it likes: each moment is one reminder', async () => {
  const { at, messages } = await reminding({ reminder: { ...reminder, moments: [six, nine, 13 * 60] } })
  for (let minutes = 720; minutes < 1440; minutes += 10) await at(dayStartMs(today, minutes))
  expect(messages).toHaveLength(2)
})

test('what was missed while the browser was closed is one reminder, not ten', async () => {
  const { at, messages, alarm } = await reminding()
  const later = dayStartMs(addToDay(today, 10), 600)
  await at(later)
  expect(messages).toEqual(['Write to Ada?'])
  await at(later + 60_000)
  expect(messages).toHaveLength(1)
  expect(alarm()).toBe(dayStartMs(addToDay(today, 10), six))
})

test('reminders that begin in the evening do not catch up with the afternoon', async () => {
  const { at, messages } = await reminding({ reminder: { ...reminder, moments: [nine] } })
  await at(atSix)
  expect(messages).toEqual([])
})

test('a hidden name is not said', async () => {
  const { at, messages } = await reminding({ reminder: { ...reminder, hideNames: true } })
  await at(atSix)
  expect(messages).toEqual(['Write to somebody?'])
})

test('what is planned for the day is in it, the next of it only, and not where names are hidden', async () => {
  const coffee = { name: 'Bo', what: 'Coffee', atMs: atSix + 3_600_000 }
  const walk = { name: 'Cleo', what: 'A walk', atMs: null }
  for (const [hideNames, message] of [
    [false, 'Write to Ada? Coffee with Bo'],
    [true, 'Write to somebody?'],
  ] as const) {
    const { at, messages, world } = await reminding({ reminder: { ...reminder, hideNames } })
    world.planned = [coffee, walk]
    await at(atSix)
    expect(messages).toEqual([message])
  }
})

test('a reminder comes all the same when plans cannot be read', async () => {
  const { at, messages, ports } = await reminding()
  ports.plans.ahead = () => Promise.reject(new Error('no plans today'))
  await at(atSix)
  expect(messages).toEqual(['Write to Ada?'])
})

test('in quiet hours a moment passes without a word, and does not come after them', async () => {
  const quietHours = { on: true, fromMinutes: 17 * 60, toMinutes: 20 * 60 }
  const { at, messages, alarm } = await reminding({ quietHours })
  await at(atSix)
  await at(dayStartMs(today, 21 * 60))
  expect(messages).toEqual([])
  expect(alarm()).toBe(dayStartMs(tomorrow, six))
})

test('moments and quiet hours are by the clock of the chosen place', async () => {
  const quietHours = { on: true, fromMinutes: 17 * 60, toMinutes: 20 * 60 }
  const { at, messages, alarm } = await reminding({ zone: 'Asia/Tokyo', quietHours })
  const inTokyo = alarm()!
  expect(new Date(inTokyo + 9 * 3_600_000).toISOString()).toContain('T18:00')
  await at(inTokyo)
  expect(messages).toEqual([])
})

test('nothing comes while the person is with someone, in a quiet time, on a break, or while everybody rests', async () => {
  const untilMs = atSix + 60_000
  const dinner = { id: 'q', name: '', weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinutes: 1020, toMinutes: 1140 }
  const quietTimes = [{ ...dinner, sites: 'all' as const }]
  for (const muted of [
    { presence: { startedAtMs: atSix, untilMs } },
    { breakUntil: { from: today, until: tomorrow, zone: null } },
    { boundaries: { version: 1 as const, current: { ...noBoundaries, quietTimes }, pending: null } },
  ]) {
    const { here, at, messages, alarm } = await reminding()
    await here.localState.save(muted)
    await at(atSix)
    expect(messages).toEqual([])
    expect(alarm()).toBe(dayStartMs(tomorrow, six))
  }
  const { people } = settingsFor()
  const resting = await reminding({ people: { ...people, rests: [{ from: today, until: tomorrow }] } })
  await resting.at(atSix)
  expect(resting.messages).toEqual([])
})

test('on a low day the reminder stays away too', async () => {
  const { at, messages, db, deps } = await reminding()
  deps.atMs = dayStartMs(today, 720)
  await addSelfCheckIn(db, deps, { feeling: 'low', need: 'rest' })
  await at(atSix)
  expect(messages).toEqual([])
})

test('"Tomorrow" holds for what is left of the day, also in a new worker of a new browser', async () => {
  const { here, ports, at, messages, alarm } = await reminding({
    reminder: { ...reminder, moments: [six, 20 * 60] },
  })
  await at(atSix)
  await remindTomorrow(ports)
  expect(alarm()).toBe(dayStartMs(tomorrow, six))
  // All that a later worker has is what storage holds; Firefox keeps no alarm over a restart.
  here.alarms.clear()
  await at(dayStartMs(today, 20 * 60))
  await at(dayStartMs(today, 22 * 60))
  expect(messages).toHaveLength(1)
  expect(alarm()).toBe(dayStartMs(tomorrow, six))
  await at(dayStartMs(tomorrow, six))
  expect(messages).toHaveLength(2)
})

test('without the browser’s leave nothing is planned, and once it is back nothing is caught up with', async () => {
  const { world, at, messages, alarm } = await reminding()
  world.allowed = false
  await at(dayStartMs(today, 800))
  expect(alarm()).toBeUndefined()
  world.allowed = true
  await at(dayStartMs(addToDay(today, 3), 1200))
  expect(messages).toEqual([])
  expect(alarm()).toBe(dayStartMs(addToDay(today, 4), six))
})

test('reminders switched off leave no alarm behind', async () => {
  const { here, at, alarm } = await reminding()
  expect(alarm()).toBe(atSix)
  await here.localState.save({ settings: settingsFor({ reminder: { ...reminder, on: false } }) })
  await at(dayStartMs(today, 800))
  expect(alarm()).toBeUndefined()
})

test('a notice that cannot be shown is tried again at the next start, and the next moment is planned anyway', async () => {
  const { world, at, messages, alarm } = await reminding()
  world.broken = true
  await expect(at(atSix)).rejects.toThrow('no notice today')
  expect(alarm()).toBe(dayStartMs(tomorrow, six))
  world.broken = false
  await at(atSix + 1000)
  expect(messages).toHaveLength(1)
})

test('after the clock was set back nothing is said twice, and the next moment still comes', async () => {
  const { at, messages } = await reminding()
  await at(dayStartMs(addToDay(today, 30), six))
  await at(dayStartMs(today, 720))
  expect(messages).toHaveLength(1)
  await at(atSix)
  expect(messages).toHaveLength(2)
})

test('only other moments, or switching, begin anew', async () => {
  const { ports, at } = await reminding()
  await at(atSix)
  const handled = await ports.reminders.read()
  expect(handled).toMatchObject({ handledMs: atSix })
  await remindAsChanged(ports, { before: reminder, after: { ...reminder, hideNames: true } })
  expect(await ports.reminders.read()).toEqual(handled)
  for (const after of [
    { ...reminder, moments: [six, nine] },
    { ...reminder, on: false },
  ]) {
    await ports.reminders.save(handled)
    await remindAsChanged(ports, { before: reminder, after })
    expect(await ports.reminders.read()).toBeNull()
  }
})
