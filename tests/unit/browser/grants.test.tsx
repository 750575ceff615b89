import { expect, test } from 'vitest'
// First of all: the polyfill looks for a browser when it is loaded.
import { browser } from '../components/first-run/browser-for-test'
import { createGranted, grants } from '@/lib/browser/grants'
import { originsOf } from '@/lib/domain/time/surfaces'
import { siteNamed } from '@/tests/support/settings'

const x = siteNamed('x.com')
const reddit = siteNamed('reddit.com')

test('what was granted for a site that is watched no more is given back, but nothing that another one needs', async () => {
  const all = [...originsOf(x), ...originsOf(reddit)]
  for (const origin of all) browser.granted.add(origin)
  await grants.giveBack([x, reddit], [reddit])
  expect([...browser.granted].toSorted()).toEqual(originsOf(reddit).toSorted())
})

test('a grant that comes or goes is known from then on, though the same was asked before', async () => {
  const granted = createGranted()
  const origins = [...originsOf(x), ...originsOf(reddit)]
  expect(await granted(origins)).toEqual([])
  await browser.global.permissions.request({ origins })
  expect(await granted(origins)).toEqual(origins)
  await browser.global.permissions.remove({ origins: originsOf(x) })
  expect(await granted(origins)).toEqual(originsOf(reddit))
})
