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
