import { nextTurn, type Ritual } from '@/lib/domain/check-ins/ritual'
import { addToDay, type Day } from '@/lib/domain/time/day'

/** A call every Sunday at five in the afternoon in Berlin. */
export const sundayCall = (fields: Partial<Ritual> = {}): Ritual => ({
  id: 'r1',
  personId: 'p1',
  what: 'Sunday call',
  cadence: 'week',
  firstDay: '2026-12-06',
  atMinutes: 17 * 60,
  minutes: 45,
  zone: 'Europe/Berlin',
  meetingUrl: '',
  lastHeldDay: null,
  addedAtMs: 0,
  ...fields,
})

/** The first turns of a ritual, in order. */
export function turnsOf(ritual: Pick<Ritual, 'cadence' | 'firstDay'>, count: number): Day[] {
  const turns = [nextTurn(ritual, ritual.firstDay)]
  while (turns.length < count) turns.push(nextTurn(ritual, addToDay(turns.at(-1)!, 1)))
  return turns
}
