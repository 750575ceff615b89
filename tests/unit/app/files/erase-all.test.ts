import { expect, test } from 'vitest'
import { eraseAll } from '@/lib/app/files/erase-all'
import { eraseEverything } from '@/lib/data/erase'
import { countStored } from '@/lib/pages/data-transfer'
import { addPerson } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from '../../data/database-for-test'

async function everything({ granted = ['*://*.reddit.com/*'] } = {}) {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  await addPerson(db, deps, { name: 'Maya' })
  const given: string[][] = []
  const views = { painted: 'the last view' }
  const ports = {
    records: { erase: () => eraseEverything(db), count: () => countStored(db) },
    // The background closes what was open before it forgets it.
    localState: { erase: () => addPerson(db, deps, { name: 'Late' }) },
    pages: { erase: () => void (views.painted = '') },
    grants: { all: async () => granted, giveBack: async (origins: string[]) => given.push(origins) },
  }
  return { db, ports, given, views }
}

test('nothing is left, not even what the background wrote in between, and every grant is given back', async () => {
  const { ports, given, views } = await everything()
  const left = await eraseAll(ports)
  expect(Object.values(left).reduce((sum, count) => sum + count, 0)).toBe(0)
  expect(given).toEqual([['*://*.reddit.com/*']])
  expect(views.painted).toBe('')
})

test('without a grant the browser is asked to take none back', async () => {
  const { ports, given } = await everything({ granted: [] })
  await eraseAll(ports)
  expect(given).toEqual([])
})

test('where the background does not answer, it fails, and no grant is given back before all is erased', async () => {
  const { ports, given } = await everything()
  const failing = { ...ports, localState: { erase: () => Promise.reject(new Error('gone')) } }
  await expect(eraseAll(failing)).rejects.toThrow('gone')
  expect(given).toEqual([])
})
