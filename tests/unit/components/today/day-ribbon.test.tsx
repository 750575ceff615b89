import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import {
  budgetMarkMs,
  budgetSpentAtMs,
  piecesOf,
  percentOfDay,
} from '@/components/today/first-paint/ribbon-geometry'
import { at, ribbon, spans } from './ribbon-sample'

afterEach(cleanup)

const minutes = (count: number) => count * 60_000
const day = { startMs: at(4), endMs: at(28) }

describe('the ribbon’s geometry', () => {
  it('puts an instant where it lies in the day', () => {
    expect(percentOfDay(at(16), day)).toBe(50)
    expect(percentOfDay(at(3), day)).toBe(0)
    expect(percentOfDay(at(30), day)).toBe(100)
  })

  it('measures a day of 25 hours by its real length', () => {
    const long = { startMs: 0, endMs: 25 * minutes(60) }
    expect(percentOfDay(12.5 * minutes(60), long)).toBe(50)
  })

  it('cuts spans to the day and leaves out those of other days', () => {
    const pieces = piecesOf(
      [
        { startMs: at(3), endMs: at(5), surface: 'feed' },
        { startMs: at(1), endMs: at(2), surface: 'feed' },
        { startMs: at(27), endMs: at(31), surface: 'people' },
      ],
      day,
    )
    expect(pieces).toHaveLength(2)
    expect(pieces[0]!.from).toBe(0)
    expect(pieces[0]!.width).toBeCloseTo(100 / 24)
    expect(pieces[1]!.from + pieces[1]!.width).toBeCloseTo(100)
  })

  it('keeps the shortest visit visible, even at the very end', () => {
    const [piece] = piecesOf([{ startMs: at(28) - 1000, endMs: at(28), surface: 'feed' }], day)
    expect(piece!.width).toBeGreaterThanOrEqual(0.25)
    expect(piece!.from + piece!.width).toBeLessThanOrEqual(100)
  })

  it('marks where the budget was reached, counting feed alone', () => {
    expect(budgetSpentAtMs(spans, minutes(10))).toBe(at(13, 4))
    expect(budgetSpentAtMs(spans, minutes(13))).toBeNull()
  })

  it('sets the mark as far from now as there is left', () => {
    expect(budgetMarkMs(spans, minutes(30), at(16)) - at(16)).toBe(minutes(18))
  })
})

describe('the ribbon', () => {
  it('draws each span on its surface, now and the budget', () => {
    const { container } = render(ribbon())
    expect(container.querySelectorAll('[data-surface="feed"]')).toHaveLength(2)
    expect(container.querySelectorAll('[data-surface="people"]')).toHaveLength(1)
    expect(container.querySelector('[data-mark="now"]')!.getAttribute('x1')).toBe('50%')
    expect(container.querySelector('[data-mark="budget"]')).toBeTruthy()
  })

  it('draws no budget where there is none', () => {
    const { container } = render(ribbon({ budgetMs: null }))
    expect(container.querySelector('[data-mark="budget"]')).toBeNull()
  })

  it('says the same in words', () => {
    render(ribbon())
    const morning = within(screen.getByRole('table')).getByText('Morning').closest('tr')!
    expect(morning.textContent).toBe('Morning6 minutes20 minutes')
  })

  it('holds no figure at all when numbers are hidden', () => {
    const { container } = render(ribbon({ hideNumbers: true, budgetMs: minutes(10) }))
    expect(container.textContent).not.toMatch(/\d/)
    expect(container.textContent).toContain('a little')
  })
})
