import { describe, expect, it } from 'vitest'
import { agoWords } from '@/components/people/ago-words'
import { rhythmWords } from '@/components/people/rhythm-words'

describe('the last contact in words', () => {
  it.each([
    [null, 'quiet so far'],
    [0, 'Today'],
    [1, 'Yesterday'],
    [3, 'Three days ago'],
    [7, 'A week ago'],
    [21, 'Three weeks ago'],
    [90, 'Three months ago'],
    [365, 'About a year ago'],
    [1100, 'Three years ago'],
  ])('%s days: %s', (days, words) => {
    expect(agoWords(days, { hideNumbers: false })).toBe(words)
  })

  it('says no number at all when numbers are hidden', () => {
    const said = [2, 3, 13, 14, 40, 400, 4000].map((days) => agoWords(days, { hideNumbers: true }))
    expect(new Set(said)).toEqual(new Set(['Lately', 'A while ago']))
  })
})

describe('a rhythm in words', () => {
  it.each([
    [null, 'Whenever it happens'],
    [1, 'Every day'],
    [7, 'Every week'],
    [14, 'Every two weeks'],
    [30, 'About once a month'],
    [90, 'About every three months'],
    [180, 'About twice a year'],
    [365, 'About once a year'],
    [10, 'Every ten days'],
    [45, 'Every 45 days'],
  ])('%s days: %s', (days, words) => {
    expect(rhythmWords(days)).toBe(words)
  })
})
