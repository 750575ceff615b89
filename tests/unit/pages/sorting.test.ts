import { expect, onTestFinished, test, vi } from 'vitest'
import type { NewPerson } from '@/lib/app/people/people'
import { sortedInto, sortPerson, takeBackSorting } from '@/lib/app/people/sorting'
import { person } from '@/lib/data/reads/reads'
import type { Day } from '@/lib/domain/time/day'
import { createFollower } from '@/lib/pages/follower'
import { peopleSource } from '@/lib/pages/people'
import { createSorting } from '@/lib/pages/sorting'
import { morningOf } from '@/tests/support/people'
import { addPerson, changePerson, portsOver } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from '../data/database-for-test'

const today: Day = '2026-11-24'

/** A page on which those who were brought in are sorted, over a background that can be made to fail or to be slow. */
async function aPage(names: readonly string[], others: NewPerson[] = []) {
  const [db, deps] = [freshDatabase(), depsAt(morningOf(today))]
  const ids: Record<string, string> = {}
  for (const name of names)
    ids[name] = await addPerson(db, deps, { name, circle: 'far', rhythmDays: null, sorting: 'waiting' })
  for (const other of others) await addPerson(db, deps, other)
  const ports = portsOver(db, deps)
  const background = { isBroken: false, before: async () => {} }
  const command = async <T>(work: () => Promise<T>) => {
    const { isBroken } = background
    await background.before()
    return isBroken ? undefined : work()
  }
  const written: Promise<unknown>[] = []
  const noted = <T>(writing: Promise<T>) => (written.push(writing), writing)
  const sorting = createSorting({
    sort: (id, sorted) => noted(command(async () => (await sortPerson(ports, id, sorted)).answer)),
    takeBack: (id, before) => noted(command(async () => (await takeBackSorting(ports, id, before), true))),
    today: () => today,
  })
  const people = createFollower(peopleSource(db))
  const hear = () => {
    const everybody = people.getState().value?.everybody
    if (everybody) sorting.hear(everybody)
  }
  onTestFinished(people.subscribe(hear))
  await vi.waitFor(() => expect(sorting.getState().queue).not.toBeNull())
  return {
    db,
    deps,
    ids,
    sorting,
    background,
    queue: () => sorting.getState().queue?.map((one) => one.person.name),
    stored: async (name: string) => person(db, ids[name]!),
    /** Until everything that was asked of the background so far is over. */
    async settled() {
      for (let asked = -1; asked !== written.length;) {
        asked = written.length
        await Promise.all(written)
        await Promise.resolve()
      }
    },
  }
}

test('those who wait come by name, and each choice is written at once', async () => {
  const { sorting, queue, stored, settled } = await aPage(['Olu', 'Maya', 'Bo'])
  expect(queue()).toEqual(['Bo', 'Maya', 'Olu'])
  sorting.circle('near')
  expect(sorting.getState()).toMatchObject({ canUndo: true, last: { name: 'Bo', how: 'near', next: 'Maya' } })
  sorting.notNow()
  sorting.circle('close')
  expect(queue()).toEqual([])
  expect(sorting.getState().last).toEqual({ name: 'Olu', how: 'close', next: null })
  await settled()
  expect(await stored('Bo')).toMatchObject({
    sorting: 'sorted',
    circle: 'near',
    rhythmDays: 30,
    notBefore: today,
  })
  expect(await stored('Maya')).toMatchObject({ sorting: 'not-now', rhythmDays: null, circle: 'far' })
  expect(await stored('Olu')).toMatchObject({ sorting: 'sorted', circle: 'close', rhythmDays: 14 })
  // Nobody is left: keys do nothing.
  sorting.circle('far')
  sorting.notNow()
  expect(queue()).toEqual([])
})

test('those who get the same circle begin on different days, those of earlier times counted', async () => {
  const earlier = { name: 'Ada', circle: 'near', notBefore: '2026-11-20' } as const
  const { sorting, stored, settled } = await aPage(['Bo', 'Maya'], [earlier])
  sorting.circle('near')
  sorting.circle('near')
  await settled()
  const days = [0, 1, 2].map((place) => sortedInto('near', { today, place }).notBefore)
  expect([(await stored('Bo'))?.notBefore, (await stored('Maya'))?.notBefore]).toEqual(days.slice(1))
})

test('a step back shows that person again and takes the choice back, several one after the other', async () => {
  const { sorting, queue, stored, settled } = await aPage(['Bo', 'Maya'])
  const before = await stored('Bo')
  sorting.circle('near')
  sorting.notNow()
  sorting.undo()
  sorting.undo()
  expect(queue()).toEqual(['Bo', 'Maya'])
  expect(sorting.getState()).toMatchObject({
    canUndo: false,
    last: { name: 'Bo', how: 'undone', next: null },
  })
  await settled()
  expect(await stored('Bo')).toEqual(before)
  expect(await stored('Maya')).toMatchObject({ sorting: 'waiting' })
  sorting.undo()
  expect(queue()).toEqual(['Bo', 'Maya'])
})

test('a step back keeps what was changed elsewhere, and takes back to what was stored, not to what the page saw', async () => {
  const { db, deps, ids, sorting, stored, settled } = await aPage(['Bo'])
  // Not on this page yet when the choice is made.
  await changePerson(db, deps, ids.Bo!, { circle: 'wider' })
  sorting.circle('near')
  await settled()
  await changePerson(db, deps, ids.Bo!, { rhythmDays: 7 })
  sorting.undo()
  await settled()
  expect(await stored('Bo')).toMatchObject({
    circle: 'wider',
    sorting: 'waiting',
    notBefore: null,
    rhythmDays: 7,
  })
})

test('a step back before the choice was written takes it back after that', async () => {
  const { sorting, background, queue, stored, settled } = await aPage(['Bo'])
  let go = () => {}
  background.before = () => new Promise((resolve) => (go = () => resolve()))
  sorting.circle('near')
  sorting.undo()
  expect(queue()).toEqual(['Bo'])
  background.before = async () => {}
  go()
  await settled()
  expect(await stored('Bo')).toMatchObject({ sorting: 'waiting', circle: 'far', rhythmDays: null })
})

test('somebody whose choice could not be written waits again, and nobody else does', async () => {
  const { sorting, background, queue, stored, settled } = await aPage(['Bo', 'Maya', 'Olu'])
  sorting.circle('near')
  background.isBroken = true
  sorting.circle('close')
  await settled()
  expect(queue()).toEqual(['Maya', 'Olu'])
  background.isBroken = false
  sorting.undo()
  await settled()
  expect(queue()).toEqual(['Bo', 'Maya', 'Olu'])
  expect(await stored('Bo')).toMatchObject({ sorting: 'waiting' })
})

test('a step back that could not be written leaves the choice, which can be taken back later', async () => {
  const { sorting, background, queue, stored, settled } = await aPage(['Bo', 'Maya'])
  sorting.circle('near')
  await settled()
  background.isBroken = true
  sorting.undo()
  await settled()
  expect(queue()).toEqual(['Maya'])
  expect(await stored('Bo')).toMatchObject({ sorting: 'sorted' })
  background.isBroken = false
  sorting.undo()
  await settled()
  expect(queue()).toEqual(['Bo', 'Maya'])
  expect(await stored('Bo')).toMatchObject({ sorting: 'waiting' })
})
