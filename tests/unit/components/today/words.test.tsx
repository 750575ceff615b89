import { describe, expect, it } from 'vitest'
import { reasonWords, sinceWords } from '@/components/today/person/reason-words'
import { timeWords } from '@/components/today/time-words'

const minutes = (count: number) => count * 60_000
const shown = { hideNumbers: false }
const hidden = { hideNumbers: true }

describe('the line on today’s time', () => {
  it.each([
    [12, 30, '12 minutes of feed so far, 18 left.'],
    [12.5, 30, '12 minutes of feed so far, 18 left.'],
    [0.5, 30, 'Less than a minute of feed so far, 30 left.'],
    [0, 30, 'No feed time so far, 30 minutes left today.'],
    [30, 30, 'That was today’s half hour.'],
    [50, 45, 'That was today’s 45 minutes.'],
    [1, 90, '1 minute of feed so far, 1 h 29 min left.'],
  ])('after %d of %d minutes says "%s"', (used, budget, words) => {
    const budgetMs = minutes(budget)
    expect(timeWords({ feedMs: minutes(used), leftMs: budgetMs - minutes(used), budgetMs }, shown)).toBe(
      words,
    )
  })

  it('says nothing about a budget where there is none', () => {
    expect(timeWords({ feedMs: minutes(60), leftMs: null, budgetMs: null }, shown)).toBe(
      '1 hour of feed so far today.',
    )
  })

  it('says "about" where some time could not be seen', () => {
    expect(timeWords({ feedMs: minutes(12), leftMs: null, budgetMs: null, hasGap: true }, shown)).toBe(
      'About 12 minutes of feed so far today.',
    )
  })

  it('holds no figure when numbers are hidden', () => {
    for (const used of [0, 5, 20, 30, 60])
      for (const budgetMs of [minutes(30), null]) {
        const leftMs = budgetMs === null ? null : budgetMs - minutes(used)
        expect(timeWords({ feedMs: minutes(used), leftMs, budgetMs }, hidden)).not.toMatch(
          /\d|half|hour|minute/,
        )
      }
  })
})

describe('the reason', () => {
  it.each([
    [0, 'You talked today.'],
    [1, 'You talked yesterday.'],
    [13, 'Thirteen days since you talked.'],
    [7, 'A week since you talked.'],
    [21, 'Three weeks since you talked.'],
    [59, 'Eight weeks since you talked.'],
    [330, 'Eleven months since you talked.'],
    [365, 'About a year since you talked.'],
    [1500, 'A few years since you talked.'],
  ])('after %i days says "%s"', (days, words) => {
    expect(sinceWords(days, shown)).toBe(words)
  })

  it('never leaves a hole where contact is unknown', () => {
    expect(reasonWords({ kind: 'promised', days: null }, shown)).toBe('You meant to write again.')
    expect(reasonWords({ kind: 'next-time', text: 'the move', days: null }, shown)).toBe(
      'You wanted to ask: the move',
    )
    expect(reasonWords({ kind: 'next-time', text: 'the move', days: 21 }, hidden)).toBe(
      'It has been a while since you talked. You wanted to ask: the move',
    )
  })
})
