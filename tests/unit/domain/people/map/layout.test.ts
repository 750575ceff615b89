import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, cellsOf, gapsOf, sectors } from '@/lib/domain/people/map/cells'
import { layoutOf, mapSize, outerRadius, sectorMiddle } from '@/lib/domain/people/map/layout'
import { type Circle, circles, contexts, type Person } from '@/lib/domain/people/person'
import { seedOf } from '@/lib/domain/people/nudge/seed'

const person = fc.record({
  circle: fc.constantFrom(...circles),
  contexts: fc
    .subarray([...contexts])
    .map((own) => Object.fromEntries(contexts.map((context) => [context, own.includes(context)]))),
  label: fc.constantFrom('Maya', 'Bo', 'Christopher'),
})
const people = fc
  .array(person, { maxLength: 200 })
  .map((all) => all.map((one, i) => ({ ...one, id: `p${i}` })))

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    label: ['Maya', 'Bo', 'Christopher', 'Inés'][i % 4]!,
    // Further out there are more, as in a life.
    circle: circles[[0, 1, 1, 2, 2, 2, 3, 3, 3, 3][seedOf(`c${i}`) % 10]!]!,
    contexts: { [contexts[seedOf(`x${i}`) % contexts.length]!]: true },
  }))

const ringOf = (cell: Pick<Cell<unknown>, 'circle'>) => ({
  outer: outerRadius(cell.circle),
  inner: { close: 0, near: outerRadius('close'), wider: outerRadius('near'), far: outerRadius('wider') }[
    cell.circle
  ],
})

const sectorOf = ({ contexts: own }: Pick<Person, 'contexts'>) =>
  cellsOf([{ id: 'a', circle: 'close', contexts: own }]).find((cell) => cell.people.length > 0)!.sector

describe('the map', () => {
  it('has a place for everybody, in the ring of their circle and the sector of their context', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { dots, crowds } = layoutOf(cellsOf(all))
        expect(dots.length + crowds.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        for (const { id, x, y } of dots) {
          const own = all.find((one) => one.id === id)!
          const { inner, outer } = ringOf(own)
          const radius = Math.hypot(x, y)
          expect(radius).toBeGreaterThan(inner)
          expect(radius).toBeLessThan(outer)
          const from = sectorMiddle(sectorOf(own)) - Math.PI / sectors.length
          const turned = (Math.atan2(y, x) - from + 4 * Math.PI) % (2 * Math.PI)
          expect(turned).toBeLessThanOrEqual((2 * Math.PI) / sectors.length)
        }
      }),
    )
  })

  it('is the same for the same people, in whatever order they come', () => {
    fc.assert(
      fc.property(people, (all) => {
        const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
        const first = layoutOf(cellsOf(all)).dots.toSorted(byId)
        expect(layoutOf(cellsOf(all.toReversed())).dots.toSorted(byId)).toEqual(first)
      }),
    )
  })

  it('puts nobody on top of somebody else', () => {
    const cell = fc.record({ circle: fc.constantFrom(...circles), sector: fc.constantFrom(...sectors) })
    fc.assert(
      fc.property(cell, fc.integer({ min: 1, max: 120 }), (where, count) => {
        const own = where.sector === 'elsewhere' ? {} : { [where.sector]: true }
        const all = Array.from({ length: count }, (_, i) => ({
          id: `p${i}`,
          label: '',
          contexts: own,
          ...where,
        }))
        const { dots, crowds } = layoutOf(cellsOf(all))
        expect(crowds.map((crowd) => crowd.count)).toEqual(dots.length === 0 ? [count] : [])
        if (dots.length > 0) expect(dots).toHaveLength(count)
        dots.forEach((a, i) =>
          dots.slice(i + 1).forEach((b) => {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10)
          }),
        )
      }),
    )
  })

  it('names everybody while there are five, and fewer the fuller it is', () => {
    const named = (count: number) => layoutOf(cellsOf(many(count))).dots.filter(({ label }) => label !== '')
    expect(named(5)).toHaveLength(5)
    expect(named(40).length).toBeGreaterThan(10)
    expect(named(500).length / 500).toBeLessThan(named(40).length / 40)
  })

  it('gives wide letters the room they take, and a long name its beginning where there is not more', () => {
    const at = (label: string, circle: Circle = 'far') =>
      layoutOf(cellsOf([{ id: 'a', circle, contexts: { online: true }, label }])).dots.map((dot) => dot.label)
    expect(at('Bartholomew')).toEqual(['Bartho…'])
    expect(at('Bartholomew', 'wider')).toEqual(['Bartholomew'])
    expect(at('Barbar')).toEqual(['Barbar'])
    // As wide as a plain name twice as long.
    expect(at('長谷川千代子')).toEqual([''])
  })

  it('says of every place who is there, or how many', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { dots, crowds, counts } = layoutOf(cellsOf(all))
        const told = [...crowds, ...counts].reduce((sum, { count }) => sum + count, 0)
        expect(dots.filter(({ label }) => label !== '').length + told).toBe(all.length)
      }),
    )
  })

  it('shows five hundred one by one or in counted crowds, and ten thousand in crowds', () => {
    const { dots, crowds } = layoutOf(cellsOf(many(500)))
    expect(dots.length).toBeGreaterThan(300)
    const full = layoutOf(cellsOf(many(10_000)))
    expect(full.dots).toHaveLength(0)
    expect(full.crowds).toHaveLength(4 * contexts.length)
    for (const { x, y } of [...crowds, ...full.crowds, ...dots]) {
      expect(Math.abs(x)).toBeLessThan(mapSize.width / 2)
      expect(Math.abs(y)).toBeLessThan(mapSize.height / 2)
    }
  })
})

describe('gaps', () => {
  const at = (id: string, circle: Circle, ...own: (typeof contexts)[number][]) => ({
    id,
    circle,
    contexts: Object.fromEntries(own.map((context) => [context, true])),
  })

  it('are circles and contexts without anybody, and contexts with nobody near', () => {
    expect(gapsOf([at('a', 'close', 'family'), at('b', 'far', 'work', 'online')])).toEqual({
      circles: ['near', 'wider'],
      onlyFar: ['work', 'online'],
      contexts: ['friends', 'neighbours', 'community', 'learning'],
    })
  })

  it('are filled by one person in all of their contexts, wherever the map puts them', () => {
    const { contexts: missing } = gapsOf([at('a', 'near', 'family', 'learning')])
    expect(missing).not.toContain('learning')
    expect(sectorOf(at('a', 'near', 'learning', 'family'))).toBe('family')
    expect(sectorOf({ contexts: {} })).toBe('elsewhere')
  })
})
