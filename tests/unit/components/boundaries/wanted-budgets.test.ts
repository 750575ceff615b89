import { expect, test } from 'vitest'
import { lineOf, movedLine } from '@/components/boundaries/budgets/wanted-budgets'
import { newBudget } from '@/lib/domain/boundaries/budgets'

const lines = [
  newBudget('all', 'all', 30),
  newBudget('a', ['x.com'], 5),
  newBudget('b', ['reddit.com'], 5),
].map(lineOf)
const moved = (id: string, by: -1 | 1) => movedLine(lines, id, by)?.map((line) => line.id)

test('a budget moves among the others, and the one over all feeds stays first', () => {
  expect(moved('b', -1)).toEqual(['all', 'b', 'a'])
  expect(moved('a', 1)).toEqual(['all', 'b', 'a'])
  expect(moved('a', -1)).toBeUndefined()
  expect(moved('b', 1)).toBeUndefined()
  expect(moved('all', 1)).toBeUndefined()
  expect(moved('gone', 1)).toBeUndefined()
})
