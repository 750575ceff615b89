import { addToDay, type Day } from '../time/day'
import { seedOf } from './seed'

/**
 * The first day on which somebody out of an import may be suggested: somewhere within their rhythm, counted from the
 * day they were given one, so that many at once do not all come up together. The same for the same person.
 */
export const firstDayFor = ({ id, rhythmDays }: { id: string; rhythmDays: number }, day: Day): Day =>
  addToDay(day, Math.floor((seedOf(id) / 2 ** 32) * Math.max(1, Math.round(rhythmDays))))
