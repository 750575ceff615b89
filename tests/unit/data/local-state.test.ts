import { expect, test } from 'vitest'
import { createLocalStateStore } from '@/lib/data/local-state'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { noAttention } from '@/lib/domain/time/attention'
import { mapArea } from '@/tests/support/map-area'
import { settingsFor, siteNamed } from '@/tests/support/settings'

const open = {
  id: 's',
  site: 'x.com',
  surface: 'feed',
  startedAtMs: 1000,
  endedAtMs: 2000,
  visit: true,
} as const
const attention = {
  ...noAttention,
  open,
  monotonicMs: 12.5,
  workerLife: 'one',
  recent: { 'x.com': { lastAtMs: 2000, feed: true, people: false } },
}

test('what was saved is read again, and saving one value leaves the others alone', async () => {
  const localState = createLocalStateStore(mapArea())
  const settings = settingsFor({ sites: [siteNamed('reddit.com')], theme: 'dark' })
  await localState.save({ settings })
  await localState.save({ attention })
  expect(await localState.read()).toMatchObject({ settings, attention, passes: [] })
})

test('an empty area reads as a fresh start', async () => {
  const { settings, boundaries, passes, attention: fresh } = await createLocalStateStore(mapArea()).read()
  expect(settings).toMatchObject({ sites: [], dayStartMinutes: 240, firstRun: { step: 'welcome' } })
  expect(boundaries).toEqual({ version: 1, current: noBoundaries, pending: null })
  expect(passes).toEqual([])
  expect(fresh).toEqual(noAttention)
})

test('damage costs the damaged field and nothing beside it', async () => {
  const area = mapArea({
    settings: { ...settingsFor({ theme: 'dark' }), dayStartMinutes: 'four' },
    boundaries: 17,
    passes: [
      {
        id: 'p',
        over: ['all'],
        kind: 'pass' as const,
        intention: '',
        minutes: 5,
        grantedAtMs: 1,
        untilMs: 2,
      },
      {
        id: 'broken',
        over: ['all'],
        kind: 'pass' as const,
        intention: '',
        minutes: 5,
        grantedAtMs: 1,
        untilMs: 'never',
      },
    ],
    attention: { ...attention, open: { ...open, endedAtMs: 'late' } },
  })
  const { settings, boundaries, passes, attention: read } = await createLocalStateStore(area).read()
  expect(settings).toMatchObject({ theme: 'dark', dayStartMinutes: 240, deviceId: 'device-a' })
  expect(boundaries.current).toEqual(noBoundaries)
  expect(passes.map(({ id }) => id)).toEqual(['p'])
  expect(read).toMatchObject({ open: null, recent: attention.recent })
})

test('a device id is minted once and then kept', async () => {
  const area = mapArea()
  const localState = createLocalStateStore(area)
  await localState.mint()
  const { deviceId } = (await localState.read()).settings
  expect(deviceId).not.toBe('')
  await localState.mint()
  expect((await localState.read()).settings.deviceId).toBe(deviceId)
  expect(area.writes).toHaveLength(1)
})

test('minting keeps the settings that were there without an id', async () => {
  const area = mapArea({ settings: { theme: 'dark' } })
  await createLocalStateStore(area).mint()
  expect((await createLocalStateStore(area).read()).settings.theme).toBe('dark')
})
