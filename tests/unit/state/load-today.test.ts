import { expect, onTestFinished, test } from 'vitest'
import { addPerson } from '@/lib/data/commands/people'
import { openDatabase } from '@/lib/data/database'
import { systemDeps } from '@/lib/data/deps'
import { loadToday } from '@/lib/state/load-today'

async function withMaya(newTab: 'full' | 'ribbon') {
  const db = openDatabase(`today-${crypto.randomUUID()}`)
  onTestFinished(() => db.delete())
  await addPerson(db, systemDeps('d'), { name: 'Maya' })
  const kept = { settings: { deviceId: 'd', newTab, firstRun: { step: 'done' } } }
  return { db, area: { get: () => Promise.resolve(kept), set: () => Promise.resolve() } }
}

test('the first look of a day chooses somebody, and the next one finds them', async () => {
  const { db, area } = await withMaya('full')
  for (const forNewTab of [true, false])
    expect((await loadToday(db, area, { nowMs: Date.now(), forNewTab })).nudge).toMatchObject({
      person: { name: 'Maya' },
    })
  expect(await db.nudges.count()).toBe(1)
})

test('a new tab without a person offers nobody; the popup, where one is seen, does', async () => {
  const { db, area } = await withMaya('ribbon')
  expect((await loadToday(db, area, { nowMs: Date.now(), forNewTab: true })).nudge).toEqual({ state: 'done' })
  expect(await db.nudges.count()).toBe(0)
  expect((await loadToday(db, area, { nowMs: Date.now() })).nudge).toMatchObject({ person: { name: 'Maya' } })
})

test('a visit that will be asked about makes the view hold until then only; switched off, nothing is asked', async () => {
  const { db } = await withMaya('ribbon')
  const nowMs = new Date(2026, 10, 3, 12).getTime()
  const minute = 60_000
  await db.spans.add({
    id: 'a',
    site: 'reddit.com',
    surface: 'feed',
    startedAtMs: nowMs - 10 * minute,
    endedAtMs: nowMs - 2 * minute,
    visit: true,
  })
  const areaWith = (afterVisits: boolean) => ({
    get: () => Promise.resolve({ settings: { deviceId: 'd', afterVisits, firstRun: { step: 'done' } } }),
    set: () => Promise.resolve(),
  })
  const view = (atMs: number, on = true) => loadToday(db, areaWith(on), { nowMs: atMs })
  expect(await view(nowMs)).toMatchObject({ visit: null, holdsUntilMs: nowMs + 3 * minute })
  const due = await view(nowMs + 3 * minute)
  expect(due.visit).toEqual({ site: 'reddit.com', name: 'reddit.com', endedAtMs: nowMs - 2 * minute })
  expect((await view(nowMs + 3 * minute, false)).visit).toBeNull()
})
