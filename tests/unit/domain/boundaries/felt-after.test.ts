import { expect, test } from 'vitest'
import { feltBySite, mostlyFelt } from '@/lib/domain/boundaries/felt-after'

const said = (site: string, ...all: ('lighter' | 'same' | 'heavier')[]) =>
  all.map((feltAfter) => ({ site, feltAfter }))

test('what was said is counted for each site, the one that most was said of first', () => {
  expect(feltBySite([...said('x.com', 'heavier'), ...said('reddit.com', 'same', 'lighter', 'same')])).toEqual(
    [
      { site: 'reddit.com', lighter: 1, same: 2, heavier: 0 },
      { site: 'x.com', lighter: 0, same: 0, heavier: 1 },
    ],
  )
  expect(feltBySite([])).toEqual([])
})

test('a site is mostly what more than half of its visits were', () => {
  const [half] = feltBySite(said('x.com', 'heavier', 'lighter'))
  const [most] = feltBySite(said('x.com', 'heavier', 'lighter', 'heavier'))
  expect(mostlyFelt(half!)).toBeNull()
  expect(mostlyFelt(most!)).toBe('heavier')
})
