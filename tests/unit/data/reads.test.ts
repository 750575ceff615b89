import { expect, test, vi } from 'vitest'
import type { Field } from '@/lib/data/parse/fields'
import { channelsOf } from '@/lib/data/reads/reads'
import { fileTables } from '@/lib/data/file/file-format'
import { tables } from '@/lib/data/tables/all'
import { livingPeople } from '@/tests/support/living-people'
import { is } from 'valibot'
import { depsAt, freshDatabase } from './database-for-test'
import { changePerson } from '@/tests/support/use-cases'

test('a damaged record is read field by field, reported without its contents, and its bytes stay', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const db = freshDatabase()
  const damaged = { id: 'p1', name: 'Maya', circle: 'sideways', rhythmDays: -3, notes: 7, resting: false }
  await db.people.put(damaged as never)
  const [maya] = await livingPeople(db)
  expect(maya).toMatchObject({ id: 'p1', name: 'Maya', circle: 'wider', rhythmDays: null, notes: '' })
  expect(await db.people.get('p1')).toEqual(damaged)
  expect(warned.mock.calls).toEqual([['Porchlight repaired on reading people/p1: circle, rhythmDays, notes']])

  await changePerson(db, depsAt(1000), 'p1', { circle: 'near' })
  expect(await db.people.get('p1')).toMatchObject({ circle: 'near', rhythmDays: -3, notes: 7 })
  warned.mockRestore()
})

test('a channel whose address does not fit its kind is hidden', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const db = freshDatabase()
  const channel = { personId: 'p1', raw: '', stamps: {}, deletedAtMs: null }
  await db.channels.bulkPut([
    { ...channel, id: 'c1', kind: 'sms', address: 'javascript:alert(1)' },
    { ...channel, id: 'c2', kind: 'email', address: 'maya@example.org' },
  ])
  expect((await channelsOf(db, 'p1')).map(({ id }) => id)).toEqual(['c2'])
  expect(warned).toHaveBeenCalledOnce()
  warned.mockRestore()
})

test('what stands in for a damaged field is itself a good value', () => {
  for (const table of fileTables) {
    for (const [name, { schema, fallback }] of Object.entries<Field<unknown>>(tables[table].fields)) {
      // An id is the record's key: it cannot be missing.
      if (name !== 'id') expect(is(schema, fallback), `${table}.${name}`).toBe(true)
    }
  }
})
