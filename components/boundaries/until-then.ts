import { dequal } from 'dequal/lite'
import type { Boundaries } from '@/lib/domain/boundaries/boundaries'

/**
 * The budgets that stay as they are until the waiting change takes effect, if they have the same minutes
 * every day.
 */
export const heldUntilThen = ({ current, pending }: Boundaries) =>
  current.budgets.flatMap((budget) => {
    const wanted = pending?.set.budgets.find(({ id }) => id === budget.id)
    const [minutes = null, ...others] = budget.minutesByWeekday
    const isSame = dequal(wanted?.minutesByWeekday, budget.minutesByWeekday)
    if (!pending || isSame || minutes === null || others.some((one) => one !== minutes)) return []
    return [{ budget, minutes }]
  })
