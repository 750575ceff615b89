import { describe, expect, it } from 'vitest'
import { createRowReader } from '@/lib/data/reads/row-reader'

const row = (id: string, more: object = {}) => ({
  id,
  personId: 'maya',
  kind: 'email',
  address: `${id}@example.com`,
  raw: `${id}@example.com`,
  stamps: {},
  deletedAtMs: null,
  ...more,
})

describe('rows that are read again', () => {
  it('are the same objects where nothing changed, and others where something did', async () => {
    const read = createRowReader('channels')
    const first = await read([row('a'), row('b', { stamps: { raw: 'x' } }), row('c')])
    const again = await read([row('a'), row('b', { stamps: { raw: 'x' } }), row('c', { raw: 'C' }), row('d')])
    expect(again!.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(again![0]).toBe(first![0])
    expect(again![1]).toBe(first![1])
    expect(again![2]).toMatchObject({ raw: 'C' })
  })

  it('are left out once removed, and come back', async () => {
    const read = createRowReader('channels')
    expect(await read([row('a')])).toHaveLength(1)
    expect(await read([row('a', { deletedAtMs: 1 })])).toEqual([])
    expect(await read([row('a')])).toHaveLength(1)
  })

  it('are answered as null when a later reading overtakes them', async () => {
    const read = createRowReader('channels')
    const early = read([row('a'), row('b')])
    const late = read([row('a'), row('b'), row('c')])
    expect(await early).toBeNull()
    expect(await late).toHaveLength(3)
  })

  it('let the page answer while there are thousands of them', async () => {
    const read = createRowReader('channels')
    const rows = Array.from({ length: 40_000 }, (_, index) => row(`r${index}`))
    let answered = 0
    const timer = setInterval(() => answered++, 1)
    expect(await read(rows)).toHaveLength(40_000)
    clearInterval(timer)
    expect(answered).toBeGreaterThan(1)
  })
})
