import { expect, test } from 'vitest'
import { afterVisitsBetween, overridesBetween } from '@/lib/data/reads/reads-overrides'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { noteAfterVisit, noteOverride } from '@/tests/support/use-cases'

const override = {
  kind: 'pass' as const,
  site: 'reddit.com',
  why: 'budget' as const,
  boundaryIds: ['all'],
  minutes: 10,
  intention: 'one answer',
  parts: [],
}

test('a way past a boundary is kept with its moment, latest first', async () => {
  const db = freshDatabase()
  const deps = depsAt(1000)
  await noteOverride(db, deps, override)
  deps.atMs = 2000
  await noteOverride(db, deps, { ...override, kind: 'finish', minutes: 3 })
  expect(await overridesBetween(db, 0, 3000)).toMatchObject([
    { atMs: 2000, kind: 'finish' },
    { atMs: 1000, ...override },
  ])
  expect(await overridesBetween(db, 0, 2000)).toHaveLength(1)
  expect(await db.outbox.count()).toBe(2)
})

test('how a visit felt is kept once: said again, the last word counts', async () => {
  const db = freshDatabase()
  const deps = depsAt(9000)
  const visit = { site: 'x.com', visitEndedAtMs: 5000 }
  const id = await noteAfterVisit(db, deps, { ...visit, feltAfter: 'same' })
  expect(await noteAfterVisit(db, deps, { ...visit, feltAfter: 'heavier' })).toBe(id)
  await noteAfterVisit(db, deps, { ...visit, site: 'reddit.com', feltAfter: 'lighter' })
  expect(
    (await afterVisitsBetween(db, 0, 9000)).map(({ site, feltAfter }) => `${site} ${feltAfter}`),
  ).toEqual(['x.com heavier', 'reddit.com lighter'])
})
