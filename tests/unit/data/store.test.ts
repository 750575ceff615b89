import { expect, test } from 'vitest'
import * as people from '@/lib/app/people/people'
import { person } from '@/lib/data/reads/reads'
import type { ImportantDate } from '@/lib/domain/people/person'
import { addPerson, changePerson, forgetPerson, portsOver, remove } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from './database-for-test'

const birthday = (month: number): ImportantDate => ({
  label: 'birthday',
  text: '',
  month,
  day: 9,
  year: null,
})

async function withMaya() {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const maya = await addPerson(db, deps, { name: 'Maya', notes: 'Likes tea.', dates: { a: birthday(3) } })
  const ports = portsOver(db, deps)
  return { db, deps, maya, ports, store: ports.store, now: () => person(db, maya) }
}

test('a field that was set twice in one transaction is undone to what it was before', async () => {
  const { maya, store, now } = await withMaya()
  const { undo } = await store.run(async (records) => {
    await records.change('people', maya, { notes: 'Moved.' })
    await records.change('people', maya, { notes: 'Moved to Cork.' })
  })
  await undo()
  expect((await now())?.notes).toBe('Likes tea.')
})

test('an undo takes nothing back that was changed since, and all the rest', async () => {
  const { db, deps, maya, store, now } = await withMaya()
  const { undo } = await store.run((records) =>
    records.change('people', maya, {
      name: 'Maya Osei',
      notes: 'Moved.',
      dates: { a: birthday(4), b: birthday(5) },
    }),
  )
  await changePerson(db, deps, maya, { notes: 'Moved to Cork.', dates: { b: birthday(6) } })
  await undo()
  expect(await now()).toMatchObject({
    name: 'Maya',
    notes: 'Moved to Cork.',
    dates: { a: birthday(3), b: birthday(6) },
  })
})

test('what an undo takes back and is removed already keeps the time of its removal', async () => {
  const { db, deps } = await withMaya()
  const { answer: olu, undo } = await portsOver(db, deps).store.run(async (records) => {
    const { id, ...fields } = (await records.all('people'))[0]!
    await records.add('people', { ...fields, id: `${id}-2`, name: 'Olu' })
    return `${id}-2`
  })
  deps.atMs = 2000
  await remove(db, deps, 'people', olu)
  deps.atMs = 3000
  await undo()
  expect((await db.people.get(olu))?.deletedAtMs).toBe(2000)
})

test('a record that was forgotten since keeps no other from being undone', async () => {
  const { db, deps, maya, store, now } = await withMaya()
  const olu = await addPerson(db, deps, { name: 'Olu' })
  const { undo } = await store.run(async (records) => {
    await records.change('people', maya, { name: 'Maya Osei' })
    await records.change('people', olu, { name: 'Olu Adeyemi' })
  })
  await forgetPerson(db, deps, olu)
  await undo()
  expect((await now())?.name).toBe('Maya')
  expect(await db.people.get(olu)).toBeUndefined()
})

test('a field that an older release did not write is empty again', async () => {
  const { db, maya, store } = await withMaya()
  const { nextTime: _, ...row } = (await db.people.get(maya))!
  await db.people.put(row as typeof row & { nextTime: string })
  const { undo } = await store.run((records) => records.change('people', maya, { nextTime: 'Her exam?' }))
  await undo()
  expect(JSON.stringify(await db.people.get(maya))).not.toContain('exam')
})

test('a transaction that is begun within another is refused, and nothing of either is kept', async () => {
  const { db, maya, ports } = await withMaya()
  const nested = ports.store.run(async (records) => {
    await records.change('people', maya, { notes: 'outer' })
    await people.changePerson(ports, maya, { name: 'Olu' })
  })
  await expect(nested).rejects.toThrow('within another')
  expect(await person(db, maya)).toMatchObject({ name: 'Maya', notes: 'Likes tea.' })
})

test('an undo within a transaction is refused, and works after it', async () => {
  const { db, maya, ports } = await withMaya()
  const { undo } = await people.changePerson(ports, maya, { name: 'Olu' })
  await expect(ports.store.run(undo)).rejects.toThrow('within another')
  expect((await person(db, maya))?.name).toBe('Olu')
  await undo()
  expect((await person(db, maya))?.name).toBe('Maya')
})

test('two transactions that are begun beside each other are one after the other, and none is refused', async () => {
  const { db, maya, ports } = await withMaya()
  await Promise.all([
    people.changePerson(ports, maya, { name: 'Olu' }),
    people.changePerson(ports, maya, { notes: 'ill' }),
  ])
  expect(await person(db, maya)).toMatchObject({ name: 'Olu', notes: 'ill' })
})
