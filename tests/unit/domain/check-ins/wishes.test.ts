import { describe, expect, it } from 'vitest'
import { wishFor, wishIn } from '@/lib/domain/check-ins/wishes'
import { addToDay } from '@/lib/domain/time/day'

const born = (month: number, day: number) => ({
  circle: 'close' as const,
  dates: { b: { label: 'birthday' as const, text: '', month, day, year: 2000 } },
})

describe('a birthday', () => {
  it('asks for a wish on the day, for a late one on the five days after, and for none before', () => {
    const wishes = [-2, -1, 0, 1, 5, 6].map((days) =>
      wishFor({ person: born(6, 15), day: addToDay('2026-06-15', days) }),
    )
    expect(wishes).toEqual([null, null, 'birthday', 'belated', 'belated', null])
  })

  it('asks for nothing once they talked on it', () => {
    const day = '2026-06-17'
    expect(wishFor({ person: born(6, 15), day, talked: '2026-06-14' })).toBe('belated')
    expect(wishFor({ person: born(6, 15), day, talked: '2026-06-15' })).toBeNull()
  })

  it('on 29 February is on the 28th in other years, or on 1 March when that was chosen', () => {
    const person = born(2, 29)
    expect(wishFor({ person, day: '2026-02-28' })).toBe('birthday')
    expect(wishFor({ person, day: '2026-02-28', leapDay: 'march' })).toBeNull()
    expect(wishFor({ person, day: '2026-03-01', leapDay: 'march' })).toBe('birthday')
  })

  it('is known from the reason that was given', () => {
    const date = (label: 'birthday' | 'anniversary', inDays: number) =>
      wishIn({ kind: 'date', label, text: '', inDays })
    expect([1, 0, -1, -5].map((days) => date('birthday', days))).toEqual([
      null,
      'birthday',
      'belated',
      'belated',
    ])
    expect(date('anniversary', 0)).toBeNull()
    expect(wishIn({ kind: 'quiet', days: 9 })).toBeNull()
  })

  it('is no other date', () => {
    const person = { ...born(6, 15), dates: { w: { ...born(6, 15).dates.b, label: 'anniversary' as const } } }
    expect(wishFor({ person, day: '2026-06-15' })).toBeNull()
  })
})
