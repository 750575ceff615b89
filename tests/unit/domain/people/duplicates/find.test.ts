import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mightBeTheSame } from '@/lib/domain/people/duplicates/find'
import { nameWords } from '@/lib/domain/people/duplicates/names'
import { type Identifiers, likeness, mightBeOne } from '@/lib/domain/people/duplicates/score'
import { dismissalId } from '@/lib/domain/people/dismissal'

const known = (id: string, name: string, fields: Partial<Identifiers> = {}): Identifiers => ({
  id,
  words: nameWords(name),
  emails: [],
  phones: [],
  birthday: null,
  ...fields,
})

const anyone = (names: fc.Arbitrary<string>, addresses: string[]) =>
  fc
    .array(
      fc.record({
        name: names,
        emails: fc.subarray(addresses, { maxLength: 2 }),
        phones: fc.subarray(['+14155550100', '+14155550101'], { maxLength: 1 }),
        birthday: fc.option(
          fc.record({
            month: fc.constantFrom(2, 3),
            day: fc.constantFrom(1, 29),
            year: fc.constantFrom(null, 1604, 1980, 1981),
          }),
        ),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map(({ name, ...fields }, i) => known(`p${String(i).padStart(2, '0')}`, name, fields)))

const names = fc.constantFrom(
  'Maya Osei',
  'Osei, Maya',
  'Maya',
  'Maya O.',
  'Ben Adeyemi',
  'Katherine Miller',
  'Katharine Miller',
  '',
)
const people = anyone(names, ['a@x.test', 'b@x.test', 'c@x.test'])

describe('two who might be one', () => {
  it('are found exactly where the score says so, whatever is compared with what', () => {
    fc.assert(
      fc.property(people, (all) => {
        const every = all.flatMap((a, i) =>
          all
            .slice(i + 1)
            .flatMap((b) => (likeness(a, b).score >= mightBeOne ? [dismissalId(a.id, b.id)] : [])),
        )
        const found = mightBeTheSame(all).map(({ a, b }) => dismissalId(a, b))
        expect(found.toSorted()).toEqual(every.toSorted())
      }),
    )
  })

  it('are the same whichever way they are held, and score from 0 to 1', () => {
    fc.assert(
      fc.property(people, (all) => {
        for (const a of all)
          for (const b of all) {
            expect(likeness(a, b).score).toBe(likeness(b, a).score)
            expect(likeness(a, b).score).toBeGreaterThanOrEqual(0)
            expect(likeness(a, b).score).toBeLessThanOrEqual(1)
          }
      }),
    )
  })

  it('never are by their name alone', () => {
    fc.assert(
      fc.property(people, (all) => {
        for (const pair of mightBeTheSame(all))
          expect(pair.email ?? pair.phone ?? (pair.birthday === 'same' || null)).not.toBeNull()
      }),
    )
    expect(mightBeTheSame([known('a', 'Maya Osei'), known('b', 'Maya Osei')])).toEqual([])
  })

  it('are not found again once dismissed', () => {
    fc.assert(
      fc.property(people, (all) => {
        const pairs = mightBeTheSame(all)
        const gone = new Set(pairs.filter((_, i) => i % 2 === 0).map(({ a, b }) => dismissalId(a, b)))
        expect(mightBeTheSame(all, gone)).toEqual(pairs.filter((_, i) => i % 2 === 1))
      }),
    )
  })

  it('come with what they have in common', () => {
    const fields = { emails: ['maya@home.test'], birthday: { month: 2, day: 29, year: null } }
    const [pair] = mightBeTheSame([
      known('a', 'Maya Osei', { ...fields, phones: ['+14155550100'] }),
      known('b', 'Maya O.', fields),
    ])
    expect(pair).toEqual({
      a: 'a',
      b: 'b',
      score: 0.6,
      name: 'part',
      email: 'maya@home.test',
      phone: null,
      birthday: 'same',
    })
  })

  it('are told apart by a birthday: father and daughter of one name with one number', () => {
    const phones = ['+14155550100']
    const born = (year: number) => ({ phones, birthday: { month: 5, day: 4, year } })
    expect(mightBeTheSame([known('a', 'Sam Lee', born(1950)), known('b', 'Sam Lee', born(1985))])).toEqual([])
    expect(
      mightBeTheSame([known('a', 'Sam Lee', { phones }), known('b', 'Sam Lee', born(1985))]),
    ).toHaveLength(1)
  })

  it('share more than an address that a whole family or firm has', () => {
    const office = { phones: ['+14155550100'] }
    expect(mightBeTheSame([known('a', 'Ada King', office), known('b', 'Bo Lund', office)])).toEqual([])
  })
})

describe('ten thousand people', () => {
  const first = 'Ada Bo Cleo Dag Eva Finn Gül Hugo Inés Jo'.split(' ')
  const last = 'Abel Brandt Castell Dauphin Ekström Fry Gold Hart Imre Jung'.split(' ')
  // Every hundredth is the one before once more; one number in forty is a switchboard's.
  const everybody = Array.from({ length: 10_000 }, (_, i) => {
    const who = i % 100 === 99 ? i - 1 : i
    return known(`p${i}`, `${first[who % 10]} ${last[Math.floor(who / 10) % 10]} ${Math.floor(who / 100)}`, {
      emails: [`p${who}@x.test`],
      phones: i % 40 === 0 ? ['+14155550100'] : [`+1415${1_000_000 + i}`],
      birthday: { month: (who % 12) + 1, day: (who % 28) + 1, year: null },
    })
  })

  it('are looked through within two seconds', () => {
    const startMs = performance.now()
    const pairs = mightBeTheSame(everybody)
    expect(performance.now() - startMs).toBeLessThan(2000)
    expect(pairs).toHaveLength(100)
  })
})
