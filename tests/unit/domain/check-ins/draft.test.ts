import { describe, expect, it } from 'vitest'
import { asTemplate, fill, findDraft, type DraftInput } from '@/lib/domain/check-ins/draft'
import { addToDay } from '@/lib/domain/time/day'

const maya = { id: 'maya', name: 'Maya Okafor', nextTime: '', valued: '' }
const templates = [
  'Hi {name}, one.',
  'Hi {name}, two.',
  'Hi {name}: {next}',
  'Still {moment}.',
  '{quality}. Yes.',
]
const draft = (input: Partial<DraftInput> = {}) =>
  findDraft({ family: 'catchingUp', templates, person: maya, seed: 0, ...input }).text
const round = (input: Partial<DraftInput> = {}, count = 6) =>
  Array.from({ length: count }, (_, seed) => draft({ seed, ...input }))

describe('a draft', () => {
  it('greets by first name', () => {
    expect(round()).toContain('Hi Maya, one.')
  })

  it('is never one whose slots cannot be filled', () => {
    expect(new Set(round())).toEqual(new Set(['Hi Maya, one.', 'Hi Maya, two.']))
    const nameless = { ...maya, name: ' ', valued: 'Your calm', nextTime: '  ' }
    expect(new Set(round({ person: nameless }))).toEqual(new Set(['Your calm. Yes.']))
  })

  it('leaves the address of a page as it is, wherever it stands', () => {
    const filled = { page: 'Inc. https://example.org/wiki/Inc.' }
    for (const template of ['Look: {page}', '{page} made me think of you.'])
      expect(draft({ family: 'sharedPage', templates: [template], filled })).toBe(
        template.replace('{page}', filled.page),
      )
  })

  it('is empty rather than broken when no template fits', () => {
    expect(draft({ templates: ['{moment}'] })).toBe('')
    expect(draft({ templates: [] })).toBe('')
  })

  it('gives another one for each next seed, and goes round', () => {
    const [first, second, third] = round()
    expect(second).not.toBe(first)
    expect(third).toBe(first)
    expect(draft({ seed: -1 })).toBe(second)
  })

  it('is the same again for the same person, seed and day', () => {
    expect(draft({ day: '2026-11-20' })).toBe(draft({ day: '2026-11-20' }))
  })

  it('does not begin with the same words every day', () => {
    const firsts = Array.from({ length: 14 }, (_, i) => draft({ day: addToDay('2026-11-20', i) }))
    expect(new Set(firsts).size).toBe(2)
  })

  it('begins with what was to be asked next time, whatever the day', () => {
    const person = { ...maya, nextTime: ' how did\nthe move go? ' }
    for (let i = 0; i < 14; i++) {
      expect(draft({ person, day: addToDay('2026-11-20', i) })).toBe('Hi Maya: how did the move go?')
    }
  })

  it('begins an appreciation with what is valued', () => {
    expect(draft({ family: 'appreciation', person: { ...maya, valued: 'your calm' } })).toBe(
      'your calm. Yes.',
    )
  })

  it('prefers what was written for this message', () => {
    const person = { ...maya, nextTime: 'the move' }
    expect(draft({ person, filled: { next: 'the exam' } })).toBe('Hi Maya: the exam')
    expect(draft({ person, filled: { next: '  ' } })).toBe('Hi Maya: the move')
    expect(round({ filled: { moment: 'the lake' } })).toContain('Still the lake.')
  })

  it('takes what people write literally', () => {
    const person = { ...maya, name: '$& {next}', nextTime: '{name} $1' }
    expect(draft({ person })).toBe('Hi $&: {name} $1')
  })

  it('does not end a sentence twice', () => {
    expect(fill('Still {moment}.', { moment: 'the lake!' })).toBe('Still the lake!')
    expect(fill('Still {moment}.', { moment: 'the lake' })).toBe('Still the lake.')
    expect(fill('Still {moment}', { moment: 'the lake.' })).toBe('Still the lake.')
    expect(fill('Still {moment}, yes.', { moment: 'the lake.' })).toBe('Still the lake, yes.')
  })
})

describe('lines of one’s own', () => {
  const own = ['Hi {name}, my line.', 'Kettle {not a slot} on.', 'About {moment}.']

  it('come before all others, and are told apart', () => {
    expect(findDraft({ family: 'catchingUp', templates, own, person: maya, seed: 0 })).toEqual({
      text: 'Hi Maya, my line.',
      ownIndex: 0,
    })
    expect(draft({ own, seed: 1 })).toBe('Kettle {not a slot} on.')
    expect(findDraft({ family: 'catchingUp', templates, own, person: maya, seed: 2 }).ownIndex).toBeNull()
  })

  it('wait behind what takes up what was written for this message', () => {
    expect(draft({ own, filled: { moment: 'the lake' } })).toBe('About the lake.')
    expect(draft({ own: own.slice(0, 2), filled: { moment: 'the lake' } })).toBe('Still the lake.')
  })

  it('wait behind what was noted to ask next time as well', () => {
    const person = { ...maya, nextTime: 'how is the cat' }
    expect(draft({ own, person })).toBe('Hi Maya: how is the cat')
    expect(draft({ own, person, seed: 1 })).toBe('Hi Maya, my line.')
  })

  it('written to one person fit anybody, with the name where it stood as a word', () => {
    expect(asTemplate('Ana, and Banana. Ana’s tea, Ana!', { name: 'Ana Prado' })).toBe(
      '{name}, and Banana. {name}’s tea, {name}!',
    )
    expect(asTemplate('A+B. is a name', { name: 'A+B. Case' })).toContain('is a name')
    expect(asTemplate('Hello', { name: '' })).toBe('Hello')
  })
})

describe('what suits how long it has been', () => {
  const texts = Array.from({ length: 16 }, (_, index) => `Line ${index}`)
  const all = (around: object) => texts.map((_, seed) => draft({ templates: texts, seed, ...around }))

  it('“it has been a while” is never said when it has not, and comes early when it has', () => {
    for (const around of [{}, { quietDays: null }, { quietDays: 59 }])
      expect(all(around)).not.toContain('Line 6')
    expect(all({ quietDays: 60 }).slice(0, 2).sort()).toEqual(['Line 6', 'Line 8'])
  })

  it('a season is only said in it', () => {
    expect(all({ season: 'winter' })).toContain('Line 15')
    expect(all({ season: 'summer' })).not.toContain('Line 15')
    expect(all({})).not.toContain('Line 13')
  })

  it('somebody far is not hurried', () => {
    expect(all({ circle: 'far' })[0]).toBe('Line 9')
  })
})
