import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAttention } from '@/lib/data/parse/attention'
import { parseBoundaries } from '@/lib/data/parse/boundaries'
import { parsePasses } from '@/lib/data/parse/passes'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { parseSettings } from '@/lib/data/parse/settings'

const deviceId = () => 'device-a'

test('a fresh install has the settings that were agreed', () => {
  expect(parseSettings(undefined, { deviceId })).toEqual({
    repaired: [],
    settings: {
      version: 1,
      deviceId: 'device-a',
      sites: [],
      dayStartMinutes: 240,
      zone: null,
      theme: 'system',
      newTab: 'full',
      badge: 'left',
      hideNumbers: false,
      idleSeconds: 60,
      observing: null,
      selfCheckIn: true,
      afterVisits: true,
      reminder: { on: false, moments: [1080], hideNames: false },
      quietHours: { on: true, fromMinutes: 1260, toMinutes: 480 },
      people: { perDay: 1, weeklyCapacity: null, rests: [], leapDay: 'february', giveAndTake: true },
      region: null,
      pauseVariants: { first: null, said: false },
      firstRun: { step: 'welcome' },
    },
  })
})

test('a zone is one that the browser knows the clock of, and otherwise the device’s own', () => {
  for (const zone of ['Europe/Berlin', 'Asia/Calcutta', 'UTC', null])
    expect(parseSettings({ zone })).toMatchObject({ settings: { zone }, repaired: [] })
  for (const zone of ['Europe/Atlantis', '', 7, {}])
    expect(parseSettings({ zone })).toMatchObject({ settings: { zone: null }, repaired: ['zone'] })
})

test('a device id is minted once and then kept', () => {
  const { settings } = parseSettings(undefined)
  expect(settings.deviceId).toMatch(/^[0-9a-f-]{36}$/)
  expect(parseSettings(settings, { deviceId }).settings).toEqual(settings)
})

test('a bad field costs that field and is named; what is unknown stays', () => {
  const { settings, repaired } = parseSettings({
    deviceId: 'mine',
    theme: 'neon',
    badge: 'off',
    idleSeconds: 5,
    reminder: { on: true, moments: ['18:00'], sound: 'bell' },
    sites: [{ site: 'reddit.com' }, 7, { site: 'javascript:alert(1)' }],
    moonPhase: 'full',
  })
  expect(settings).toMatchObject({
    deviceId: 'mine',
    theme: 'system',
    badge: 'off',
    idleSeconds: 60,
    reminder: { on: true, moments: [1080], hideNames: false, sound: 'bell' },
    moonPhase: 'full',
  })
  expect(settings.sites).toEqual([
    {
      site: 'reddit.com',
      name: 'reddit.com',
      hosts: ['reddit.com'],
      peoplePatterns: [],
      feedPatterns: [],
      countWhenVisible: false,
    },
  ])
  expect(repaired.sort()).toEqual(['idleSeconds', 'reminder.moments', 'sites[1]', 'sites[2]', 'theme'])
})

test('there are one to three moments', () => {
  for (const moments of [[545], [1, 2, 3]])
    expect(parseSettings({ reminder: { moments } })).toMatchObject({
      settings: { reminder: { moments } },
      repaired: [],
    })
  for (const moments of [[], [1, 2, 3, 4], [1440], [1.5], 'noon'])
    expect(parseSettings({ reminder: { moments } })).toMatchObject({
      settings: { reminder: { moments: [1080] } },
      repaired: ['reminder.moments'],
    })
})

test('nothing that may be stored makes reading fail', () => {
  const part = fc.anything({ maxDepth: 2 })
  const keys = fc.constantFrom(
    'sites',
    'reminder',
    'quietHours',
    'firstRun',
    'region',
    'current',
    'pending',
    'open',
    'recent',
  )
  fc.assert(
    fc.property(fc.oneof(part, fc.dictionary(keys, part), fc.array(part)), (value) => {
      const { settings } = parseSettings(value, { deviceId })
      expect(parseSettings(settings).repaired).toEqual([])
      const { boundaries } = parseBoundaries(value)
      expect(parseBoundaries(boundaries).repaired).toEqual([])
      const { attention } = parseAttention(value)
      expect(parseAttention(attention).repaired).toEqual([])
      expect(parsePasses(parsePasses(value).passes).repaired).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a damaged weekday never loosens a budget', () => {
  const minutesByWeekday = [30, 'x', 20, null, 45, 30, NaN]
  const { boundaries, repaired } = parseBoundaries({
    current: { budgets: [{ id: 'b', sites: 'all', minutesByWeekday }] },
  })
  expect(boundaries.current.budgets[0]?.minutesByWeekday).toEqual([30, 20, 20, null, 45, 30, 20])
  expect(repaired).toEqual(['current.budgets[0].minutesByWeekday'])
})

test('a budget beyond repair is left out, the others hold', () => {
  const good = { id: 'b', sites: ['x.com'], minutesByWeekday: [1, 2, 3, 4, 5, 6, 7] }
  const { boundaries, repaired } = parseBoundaries({ current: { budgets: [{ id: 'a' }, good] } })
  expect(boundaries.current.budgets).toMatchObject([good])
  expect(repaired).toEqual(['current.budgets[0]'])
})

test('a looser set that cannot be read whole never comes into force', () => {
  const current = noBoundaries
  const bad = { set: { budgets: [{ id: 'b', minutesByWeekday: 'free' }] }, from: '2026-11-04' }
  expect(parseBoundaries({ current, pending: bad }).boundaries.pending).toBeNull()
  expect(parseBoundaries({ current, pending: { set: current, from: 'soon' } }).boundaries.pending).toBeNull()
  const good = { set: noBoundaries, settings: null, from: '2026-11-04' }
  expect(parseBoundaries({ current, pending: good }).boundaries.pending).toEqual(good)
})

test('a damaged pass lets nobody past', () => {
  const pass = { id: 'p', over: ['b'], minutes: 5, grantedAtMs: 1, untilMs: 300_001 }
  const { passes, repaired } = parsePasses([pass, { ...pass, untilMs: 'later' }, null])
  expect(passes).toEqual([{ ...pass, kind: 'pass', intention: '' }])
  expect(repaired).toEqual(['passes[1]', 'passes[2]'])
})

test('half an open span is none: no time is made up', () => {
  const open = { id: 's', site: 'x.com', surface: 'feed', startedAtMs: 5, endedAtMs: 9, visit: true }
  const stored = {
    open,
    monotonicMs: 4,
    workerLife: 'w',
    recent: { 'x.com': { lastAtMs: 9, feed: true, people: false } },
  }
  expect(parseAttention(stored)).toEqual({ attention: { version: 1, ...stored }, repaired: [] })
  for (const damage of [{ endedAtMs: 1 }, { startedAtMs: 'x' }, { surface: 'shop' }, { site: undefined }]) {
    const { attention, repaired } = parseAttention({ ...stored, open: { ...open, ...damage } })
    expect(attention.open).toBeNull()
    expect(repaired).toEqual(['open'])
  }
})

test('the day being counted is whole or none, and none in data from before there was one', () => {
  const stored = { open: null, monotonicMs: 4, workerLife: 'w', recent: {} }
  expect(parseAttention(stored)).toEqual({ attention: { version: 1, ...stored }, repaired: [] })
  const today = { day: '2026-11-03', beganAtMs: 5 }
  expect(parseAttention({ ...stored, today }).attention.today).toEqual(today)
  for (const damage of [{ day: 'soon' }, { beganAtMs: -1 }, { day: undefined }, { beganAtMs: undefined }]) {
    const { attention, repaired } = parseAttention({ ...stored, today: { ...today, ...damage } })
    expect(attention.today).toBeUndefined()
    expect(repaired).toEqual(['today'])
  }
})

test('what tells of somebody being there is repaired field by field', () => {
  const signs = (stored: unknown) => parseAttention({ signs: stored }).attention.signs
  expect(parseAttention({}).attention.signs).toBeUndefined()
  for (const good of [
    { lastAtMs: 5, idleTold: true },
    { lastAtMs: null, idleTold: false },
  ])
    expect(signs(good)).toEqual(good)
  expect(signs({ lastAtMs: 'x', idleTold: true })).toEqual({ lastAtMs: null, idleTold: true })
  expect(parseAttention({ signs: { idleTold: 1 } }).repaired).toEqual(['signs.idleTold'])
})
