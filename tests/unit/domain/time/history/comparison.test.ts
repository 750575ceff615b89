import { describe, expect, it } from 'vitest'
import { type Day, daysBetween } from '@/lib/domain/time/day'
import { compare, comparedRanges, levelOf } from '@/lib/domain/time/history/comparison'
import { periodOf, type PeriodUnit } from '@/lib/domain/time/history/period'
import { minutes, total } from './samples'

const firstWeekday = 1
const present = { today: '2026-11-26' as Day, firstDay: '2026-01-01' as Day, firstWeekday }
const ranges = (unit: PeriodUnit, day: Day, more: Partial<typeof present> = {}) =>
  comparedRanges(periodOf(unit, day, firstWeekday), { ...present, ...more })

describe('a period is held against', () => {
  it('the whole one before, when it is over', () => {
    expect(ranges('week', '2026-11-17')).toEqual({
      these: { from: '2026-11-16', to: '2026-11-22' },
      those: { from: '2026-11-09', to: '2026-11-15' },
      partly: false,
    })
    expect(ranges('month', '2026-03-10')).toEqual({
      these: { from: '2026-03-01', to: '2026-03-31' },
      those: { from: '2026-02-01', to: '2026-02-28' },
      partly: false,
    })
  })

  it('the same days of the one before, when it is not over, without the day that is going on', () => {
    expect(ranges('week', '2026-11-26')).toEqual({
      these: { from: '2026-11-23', to: '2026-11-25' },
      those: { from: '2026-11-16', to: '2026-11-18' },
      partly: true,
    })
  })

  it('no day of its own, however short the month before', () => {
    const march = ranges('month', '2026-03-31', { today: '2026-03-31' })!
    expect(march.those).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(daysBetween(march.those.to, march.these.from)).toBeGreaterThan(0)
  })

  it('the two weeks before, when it is a day', () => {
    expect(ranges('day', '2026-11-25')!.those).toEqual({ from: '2026-11-11', to: '2026-11-24' })
  })

  it('nothing, while nothing of it is over, where counting began later, and for a year', () => {
    expect(ranges('day', '2026-11-26')).toBeNull()
    expect(ranges('week', '2026-11-23', { today: '2026-11-23' })).toBeNull()
    expect(ranges('week', '2026-11-17', { firstDay: '2026-11-10' })).toBeNull()
    expect(comparedRanges(periodOf('week', '2026-11-17', 1), { ...present, firstDay: null })).toBeNull()
    expect(ranges('year', '2025-05-05')).toBeNull()
  })
})

describe('how one amount stands to another', () => {
  it('is about the same within five minutes or a seventh', () => {
    expect(levelOf(minutes(4), 0)).toBe('about')
    expect(levelOf(minutes(6), 0)).toBe('more')
    expect(levelOf(minutes(100), minutes(90))).toBe('about')
    expect(levelOf(minutes(100), minutes(80))).toBe('more')
    expect(levelOf(minutes(80), minutes(100))).toBe('less')
    expect(levelOf(0, 0)).toBe('about')
  })

  it('compares ordinary days, so that a shorter month before changes nothing', () => {
    const march = ranges('month', '2026-03-10')!
    const daily = (day: Day) => [total(day, 60)]
    const these = Array.from({ length: 31 }, (_, index) =>
      daily(`2026-03-${String(index + 1).padStart(2, '0')}` as Day),
    ).flat()
    const those = Array.from({ length: 28 }, (_, index) =>
      daily(`2026-02-${String(index + 1).padStart(2, '0')}` as Day),
    ).flat()
    expect(compare({ these, those }, march)).toEqual({ feed: 'about', people: null, partly: false })
  })

  it('leaves out what is not over yet', () => {
    const week = ranges('week', '2026-11-26')!
    const these = [total('2026-11-23', 30), total('2026-11-26', 500), total('2026-11-24', 9)]
    const those = [total('2026-11-16', 90), total('2026-11-17', 60, { surface: 'people' })]
    expect(compare({ these, those }, week)).toEqual({ feed: 'less', people: 'less', partly: true })
  })
})
