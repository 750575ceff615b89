import { describe, expect, it } from 'vitest'
import { draftFor, fill, type DraftInput } from '@/lib/domain/check-ins/draft'
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
  draftFor({ family: 'catchingUp', templates, person: maya, seed: 0, ...input })
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
