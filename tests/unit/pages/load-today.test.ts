import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/lib/data/database'
import { systemDeps } from '@/lib/data/deps'
import { findDraft } from '@/lib/domain/check-ins/draft'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { readCorrespondence } from '@/lib/pages/today/correspondence'
import { loadToday } from '@/lib/pages/today/load-today'
import { livingPeople } from '@/tests/support/living-people'
import {
  addOwnDraft,
  addPerson,
  answerWent,
  changePerson,
  logContact,
  openDraft,
} from '@/tests/support/use-cases'

async function withMaya(newTab: 'full' | 'ribbon') {
  const db = openDatabase(`today-${crypto.randomUUID()}`)
  onTestFinished(() => db.delete())
  await addPerson(db, systemDeps('d'), { name: 'Maya' })
  const stored = { settings: { deviceId: 'd', newTab, firstRun: { step: 'done' } } }
  return { db, area: { get: () => Promise.resolve(stored), set: () => Promise.resolve() } }
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

test('what one wanted to ask next time is the reason of the next nudge, and stands in its draft', async () => {
  const { db, area } = await withMaya('full')
  const deps = systemDeps('d')
  const [maya] = await livingPeople(db)
  const monthAgo = Date.now() - 40 * 86_400_000
  await logContact(db, deps, { personId: maya!.id, kind: 'met', atMs: monthAgo })
  await changePerson(db, deps, maya!.id, { nextTime: 'how did the move go?' })
  const { nudge, day } = await loadToday(db, area, { nowMs: Date.now() })
  if (nudge.state !== 'person') throw new Error(nudge.state)
  expect(nudge.reason).toMatchObject({ kind: 'next-time', text: 'how did the move go?' })
  const templates = ['Hi {name}, how are you?', 'Hi {name}, {next}']
  expect(findDraft({ family: 'catchingUp', templates, person: nudge.person, seed: 0, day }).text).toBe(
    'Hi Maya, how did the move go?',
  )
})

test('what was asked in a message that went is not asked again, until that is taken back or it is kept for next time', async () => {
  const { db, area } = await withMaya('full')
  const deps = systemDeps('d')
  const [maya] = await livingPeople(db)
  const { id } = maya!
  await changePerson(db, { ...deps, now: () => Date.now() - 60_000 }, id, { nextTime: 'how was it?' })
  const toAsk = async () => {
    const known = await readCorrespondence(db, id)
    const { nudge } = await loadToday(db, area, { nowMs: Date.now() + 60_000 })
    const shown = nudge.state === 'person' ? nudge.person.nextTime : null
    return [known!.person.nextTime, shown]
  }
  expect(await toAsk()).toEqual(['how was it?', 'how was it?'])
  const { id: checkIn } = await openDraft(db, deps, {
    personId: id,
    family: 'catchingUp',
    channelKind: 'sms',
  })
  await answerWent(db, deps, { id: checkIn, answer: 'yes' })
  expect((await toAsk())[0]).toBe('')
  expect((await livingPeople(db))[0]!.nextTime).toBe('how was it?')
  await answerWent(db, deps, { id: checkIn, answer: 'no' })
  expect(await toAsk()).toEqual(['how was it?', 'how was it?'])
  await logContact(db, deps, { personId: id, kind: 'met' })
  expect((await toAsk())[0]).toBe('')
  await changePerson(db, { ...deps, now: () => Date.now() + 1_000 }, id, { nextTime: 'how was it?' })
  expect((await toAsk())[0]).toBe('how was it?')
})

test('nobody is asked whether word came back from somebody who died', async () => {
  const { db, area } = await withMaya('full')
  const deps = systemDeps('d')
  const [maya] = await livingPeople(db)
  const { id } = maya!
  await openDraft(db, deps, { personId: id, family: 'catchingUp', channelKind: 'whatsapp' })
  const later = { nowMs: Date.now() + 60_000 }
  expect((await loadToday(db, area, later)).question).toMatchObject({ kind: 'did-it-go' })
  await changePerson(db, deps, id, { goodbye: { kind: 'died', day: '2026-11-01' } })
  expect((await loadToday(db, area, later)).question).toBeNull()
})

test('a group is greeted by all of its name', async () => {
  const { db, area } = await withMaya('full')
  const [maya] = await livingPeople(db)
  await changePerson(db, systemDeps('d'), maya!.id, { name: 'The choir', kind: 'group' })
  const { nudge } = await loadToday(db, area, { nowMs: Date.now() })
  if (nudge.state !== 'person') throw new Error(nudge.state)
  const templates = ['Hi {name}']
  expect(findDraft({ family: 'catchingUp', templates, person: nudge.person, seed: 0 }).text).toBe(
    'Hi The choir',
  )
})

test('one’s own lines, what fits and what pauses stand in today’s view, and a kept message once its day has come', async () => {
  const { db, area } = await withMaya('full')
  const deps = systemDeps('d')
  const [maya] = await livingPeople(db)
  const { id } = maya!
  const line = { personId: id, family: 'catchingUp', text: 'Hi {name}, my line.' } as const
  await addOwnDraft(db, deps, { ...line, waitsUntil: null })
  await addOwnDraft(db, deps, { ...line, text: 'For all', personId: null, waitsUntil: null })
  await addOwnDraft(db, deps, { ...line, personId: 'somebody else', waitsUntil: null })
  const nowMs = Date.now()
  const day = dayOf(nowMs, 240)
  await addOwnDraft(db, deps, { ...line, text: 'Kept', family: 'repair', waitsUntil: addToDay(day, 1) })
  const { nudge, waitingMessage } = await loadToday(db, area, { nowMs })
  if (nudge.state !== 'person') throw new Error(nudge.state)
  expect(nudge.own.map(({ text }) => text)).toEqual(['Hi {name}, my line.', 'For all'])
  expect(nudge).toMatchObject({ quietDays: null, pause: null, warmUp: null })
  expect(nudge.fitting[0]).toEqual({ family: 'catchingUp', reason: 'plain' })
  expect(waitingMessage).toBeNull()
  const tomorrow = await loadToday(db, area, { nowMs: nowMs + 86_400_000 })
  expect(tomorrow.waitingMessage).toEqual({ personId: id, name: maya!.name })
  expect(JSON.stringify(tomorrow)).not.toContain('Kept')
})

test('before an old friend somebody current is offered', async () => {
  const { db, area } = await withMaya('full')
  const deps = systemDeps('d')
  const [maya] = await livingPeople(db)
  const nowMs = Date.now()
  await logContact(db, deps, { personId: maya!.id, kind: 'met', atMs: nowMs - 200 * 86_400_000 })
  const ama = await addPerson(db, deps, { name: 'Ama', circle: 'close', rhythmDays: null })
  await logContact(db, deps, { personId: ama, kind: 'met', atMs: nowMs - 3 * 86_400_000 })
  const { nudge } = await loadToday(db, area, { nowMs, forNewTab: true })
  expect(nudge).toMatchObject({ person: { name: maya!.name }, warmUp: { id: ama, name: 'Ama' } })
  if (nudge.state === 'person') expect(nudge.fitting[0]?.reason).toBe('longQuiet')
})
