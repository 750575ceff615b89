import { describe, expect, it } from 'vitest'
import { easiestPeople } from '@/lib/domain/people/lonely'
import { addToDay } from '@/lib/domain/time/day'
import { morningOf, somebody, talked } from '../../../support/people'

const day = '2026-11-20'
const nowMs = morningOf(day)
const known = (
  id: string,
  fields: Parameters<typeof somebody>[0] | object = {},
  ...contacts: [number, object?][]
) => ({
  person: somebody({ id, ...fields }),
  contacts: contacts.map(([days, more]) => talked(id, addToDay(day, -days), more)),
})
const names = (...all: ReturnType<typeof known>[]) => easiestPeople(all, nowMs).map(({ person }) => person.id)

describe('on a lonely day', () => {
  it('up to three people are offered, the closest and the lately met first', () => {
    const people = [
      known('far', { circle: 'far' }),
      known('near', { circle: 'near' }),
      known('close', { circle: 'close' }),
      known('lately', { circle: 'close' }, [10]),
    ]
    expect(names(...people)).toEqual(['lately', 'close', 'near'])
  })

  it('those with whom it felt lighter come before those with whom it felt heavier', () => {
    const people = [
      known('heavy', { circle: 'close' }, [5, { energy: 'heavier' }], [9, { energy: 'heavier' }]),
      known('light', { circle: 'near' }, [5, { energy: 'lighter' }]),
    ]
    expect(names(...people)).toEqual(['light', 'heavy'])
  })

  it('nobody is offered whom an import brought, until they have a circle', () => {
    const people = [
      known('waiting', { circle: 'close', sorting: 'waiting' }),
      known('aside', { circle: 'close', sorting: 'not-now' }),
      known('known', { circle: 'far' }),
    ]
    expect(names(...people)).toEqual(['known'])
  })

  it('nobody is offered who rests, died, was parted from, or is a group', () => {
    const gone = { kind: 'died' as const, day: '2026-01-01' as const }
    expect(
      names(known('a', { resting: true }), known('b', { goodbye: gone }), known('c', { kind: 'group' })),
    ).toEqual([])
  })
})
