import { expect, test } from 'vitest'
import { unwatchSite, watchSites } from '@/lib/app/time/watch-sites'
import type { Day } from '@/lib/domain/time/day'
import type { WatchedSite } from '@/lib/domain/time/site'
import { siteNamed } from '@/tests/support/settings'

const [reddit, x] = [siteNamed('reddit.com'), siteNamed('x.com')]

/** A browser and a background that note what they are asked, in its order. */
function world({ granted = true, pendingFrom = null as Day | null, isSaved = true } = {}) {
  const asked: unknown[] = []
  const ports = {
    grants: {
      request: (origins: string[]) => {
        asked.push({ request: origins })
        return granted ? Promise.resolve(true) : Promise.reject(new Error('not within a click'))
      },
      giveBack: async (origins: string[]) => asked.push({ giveBack: origins }),
    },
    saveSites: async (sites: WatchedSite[]) => {
      asked.push({ save: sites.map(({ site }) => site) })
      return isSaved ? { pendingFrom } : undefined
    },
  }
  return { asked, ports }
}

test('the browser is asked first, for the new sites alone, and all are kept whatever it answers', async () => {
  for (const granted of [true, false]) {
    const { asked, ports } = world({ granted })
    expect(await watchSites(ports, { all: [reddit, x], asked: [x] })).toBe(granted)
    expect(asked).toEqual([{ request: ['*://*.x.com/*'] }, { save: ['reddit.com', 'x.com'] }])
  }
})

test('a site that is watched no more gives back what no other site needs', async () => {
  const { asked, ports } = world()
  const twin = siteNamed('twin.example', { hosts: ['twin.example', 'x.com'] })
  expect(await unwatchSite(ports, { all: [x, twin], site: twin })).toEqual({ waits: false })
  expect(asked).toEqual([{ save: ['x.com'] }, { giveBack: ['*://*.twin.example/*'] }])
})

test('where others need all of its grants, none is given back', async () => {
  const { asked, ports } = world()
  const twin = siteNamed('twin.example', { hosts: ['x.com'] })
  await unwatchSite(ports, { all: [x, twin], site: twin })
  expect(asked).toEqual([{ save: ['x.com'] }])
})

test('where it waits for tomorrow, or was not kept, the grant stays', async () => {
  const waiting = world({ pendingFrom: '2026-11-04' })
  expect(await unwatchSite(waiting.ports, { all: [reddit, x], site: x })).toEqual({ waits: true })
  const failed = world({ isSaved: false })
  expect(await unwatchSite(failed.ports, { all: [reddit, x], site: x })).toBeNull()
  for (const { asked } of [waiting, failed]) expect(asked).toEqual([{ save: ['reddit.com'] }])
})
