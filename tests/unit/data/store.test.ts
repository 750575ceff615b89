import { expect, test } from 'vitest'
import { changePerson } from '@/lib/app/people/people'
import { person } from '@/lib/data/reads'
import { addPerson, portsOver } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from './database-for-test'

async function aStore() {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const maya = await addPerson(db, deps, { name: 'Maya' })
  return { db, maya, ports: portsOver(db, deps) }
}

test('a transaction that is begun within another is refused, and nothing of either is kept', async () => {
  const { db, maya, ports } = await aStore()
  const nested = ports.store.run(async (records) => {
    await records.change('people', maya, { notes: 'outer' })
    await changePerson(ports, maya, { name: 'Olu' })
  })
  await expect(nested).rejects.toThrow('within another')
  expect(await person(db, maya)).toMatchObject({ name: 'Maya', notes: '' })
})

test('an undo within a transaction is refused, and works after it', async () => {
  const { db, maya, ports } = await aStore()
  const { undo } = await changePerson(ports, maya, { name: 'Olu' })
  await expect(ports.store.run(undo)).rejects.toThrow('within another')
  expect((await person(db, maya))?.name).toBe('Olu')
  await undo()
  expect((await person(db, maya))?.name).toBe('Maya')
})

test('two transactions that are begun beside each other are one after the other, and none is refused', async () => {
  const { db, maya, ports } = await aStore()
  await Promise.all([changePerson(ports, maya, { name: 'Olu' }), changePerson(ports, maya, { notes: 'ill' })])
  expect(await person(db, maya)).toMatchObject({ name: 'Olu', notes: 'ill' })
})
