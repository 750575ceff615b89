import { describe, expect, it } from 'vitest'
import { search } from '@/lib/domain/people/search'

const people = (...names: string[]) => names.map((name) => ({ name }))
const found = (query: string, ...names: string[]) => search(people(...names), query).map(({ name }) => name)

describe('searching for somebody', () => {
  it('does not mind accents, case or spaces', () => {
    expect(found(' zoe ', 'Zoë Müller', 'Ben')).toEqual(['Zoë Müller'])
    expect(found('MULLER', 'Zoë Müller')).toEqual(['Zoë Müller'])
    expect(found('Zoë', 'zoe')).toEqual(['zoe'])
    expect(found('soren', 'Søren')).toEqual(['Søren'])
    expect(found('strasse', 'Frau Straße')).toEqual(['Frau Straße'])
    expect(found('José', 'José')).toEqual(['José'])
  })

  it('puts the best match first', () => {
    expect(found('an', 'Joan', 'Maria An-Li', 'Ann', 'An', 'Sue Anderson', 'Bob')).toEqual([
      'An',
      'Ann',
      'Maria An-Li',
      'Sue Anderson',
      'Joan',
    ])
  })

  it('finds words in any order, but all of them', () => {
    expect(found('okafor maya', 'Maya Okafor', 'Maya Smith')).toEqual(['Maya Okafor'])
  })

  it('keeps everybody, by name, while nothing is typed', () => {
    expect(found('  ', 'Ben', 'ada', 'Cleo')).toEqual(['ada', 'Ben', 'Cleo'])
  })

  it('takes what looks like a pattern literally', () => {
    expect(found('.*', 'Ada')).toEqual([])
  })
})
