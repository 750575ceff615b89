import { expect, test } from 'vitest'
import { changeChannel } from '@/lib/app/people/channels'
import { chooseRegion } from '@/lib/app/people/region'
import { channelsOf } from '@/lib/data/reads/reads'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { addChannel, addPerson, manyPortsOver, remove } from '@/tests/support/use-cases'

const waiting = (raw: string, kind: 'sms' | 'email' | 'telegram' = 'sms') => ({ kind, raw, address: '' })

const keep = async () => true

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
  expect(await chooseRegion({ ...manyPortsOver(db, deps), keep }, 'DE')).toBe(3)
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
  expect(await chooseRegion({ ...manyPortsOver(db, deps), keep }, 'DE')).toBe(0)
})

test('nothing is read by a country that could not be kept', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  await addPerson(db, deps, { name: 'Maya' }, { channels: [waiting('0151 23456789')] })
  const before = await db.channels.toArray()
  expect(await chooseRegion({ ...manyPortsOver(db, deps), keep: async () => false }, 'DE')).toBe(0)
  expect(await db.channels.toArray()).toEqual(before)
})

test('a number that is corrected or removed while the numbers are read stays so', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const channels = [waiting('0151 23456789'), waiting('0151 23456780'), waiting('0151 23456781')]
  await addPerson(db, deps, { name: 'Maya' }, { channels })
  const [first, second, third] = await db.channels.orderBy('id').toArray()
  const ports = manyPortsOver(db, deps)
  const meanwhile = async () => {
    await changeChannel(ports, first!.id, { kind: 'sms', raw: '0151 23456788', address: '+4915123456788' })
    await remove(db, deps, 'channels', second!.id)
  }
  const many = {
    ...ports.many,
    run: (async (work) => (await meanwhile(), ports.many.run(work))) as typeof ports.many.run,
  }
  expect(await chooseRegion({ ...ports, many, keep }, 'DE')).toBe(1)
  const after = await db.channels.bulkGet([first!.id, second!.id, third!.id])
  expect(after.map((one) => one!.address)).toEqual(['+4915123456788', '', '+4915123456781'])
})
