import { expect, test } from 'vitest'
import { readNumbersAgain } from '@/lib/data/commands/numbers'
import { channelsOf } from '@/lib/data/reads/reads'
import { depsAt, freshDatabase } from '../database-for-test'
import { addChannel, addPerson, remove } from '@/tests/support/use-cases'

const waiting = (raw: string, kind: 'sms' | 'email' | 'telegram' = 'sms') => ({ kind, raw, address: '' })

test('numbers that waited for their country are read once it is chosen, and nothing else changes', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const mail = { kind: 'email', address: 'maya@example.org' } as const
  const maya = await addPerson(
    db,
    deps,
    { name: 'Maya' },
    { channels: [mail, waiting('0151 23456789'), waiting('12'), waiting('not an address', 'email')] },
  )
  const olu = await addPerson(
    db,
    deps,
    { name: 'Olu' },
    { channels: [waiting('0151 23456780', 'telegram'), waiting('\u202a0151 23456781\u202c')] },
  )
  const gone = (await addChannel(db, deps, { ...waiting('0151 23456782'), personId: olu }))!
  await remove(db, deps, 'channels', gone)
  expect(await readNumbersAgain(db, deps, 'DE')).toBe(3)
  expect((await channelsOf(db, maya)).map(({ address }) => address)).toEqual([
    'maya@example.org',
    '+4915123456789',
  ])
  const olus = await channelsOf(db, olu)
  expect(olus.map(({ address, raw }) => [address, raw])).toEqual([
    ['+4915123456780', '0151 23456780'],
    ['+4915123456781', '\u202a0151 23456781\u202c'],
  ])
  // For the other devices, as any change is.
  const { stamps } = (await db.channels.get(olus[0]!.id))!
  expect(stamps.address! > stamps.raw!).toBe(true)
  const together = (await db.outbox.toArray()).filter((row) => 'ids' in row)
  expect(together.map(({ table, ids, forgotten }) => [table, ids.length, forgotten])).toEqual([
    ['channels', 3, false],
  ])
  expect(together[0]!.ids).toContain(olus[0]!.id)
  expect(together[0]!.stamp > stamps.address!).toBe(true)
  expect(await readNumbersAgain(db, deps, 'DE')).toBe(0)
})
