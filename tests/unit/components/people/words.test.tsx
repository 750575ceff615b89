import { describe, expect, it } from 'vitest'
import { agoWords } from '@/components/people/ago-words'
import { loadWords } from '@/components/people/load-words'
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

describe('what all rhythms add up to, in words', () => {
  it.each([
    [1.4, 1, 'Your rhythms add up to about one contact a week. You have room for 1.'],
    [1.5, 1, /^Your rhythms add up to about 2 contacts a week, and you have room for 1\. A slower rhythm/],
    [0.2, 1, 'Your rhythms add up to less than one contact a week. You have room for 1.'],
    [3, null, 'Your rhythms add up to about 3 contacts a week.'],
  ])('%s a week, with room for %s', (perWeek, capacity, words) => {
    expect(loadWords(perWeek, { capacity, hideNumbers: false })).toMatch(words)
  })
})
