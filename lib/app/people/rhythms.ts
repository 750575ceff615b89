import { restsAfter } from '@/lib/domain/people/nudge/rest'
import { dayOf } from '@/lib/domain/time/day'
import type { Done, RecordPorts } from '../ports'

/** Lets somebody rest from today on, or ends that; the days in between are kept, to be taken off their clock. */
export const restPerson = (
  { store, now, dayStartMinutes }: RecordPorts,
  id: string,
  resting: boolean,
): Promise<Done<void>> =>
  store.run(async (records) => {
    const person = await records.get('people', id)
    if (!person) return
    const day = dayOf(now(), dayStartMinutes)
    await records.change('people', id, { resting, rests: restsAfter(person.rests, { resting, day }) })
  })

/**
 * Starts the rhythm's clock anew for one, or for everybody (`'all'`) who has a rhythm, and ends what was put off. No
 * contact is recorded.
 */
export const freshStart = ({ store, now }: RecordPorts, whom: string | 'all'): Promise<Done<void>> =>
  store.run(async (records) => {
    const people = whom === 'all' ? await records.all('people') : [await records.get('people', whom)]
    const clockResetAtMs = now()
    for (const person of people)
      if (person && person.rhythmDays !== null)
        await records.change('people', person.id, { clockResetAtMs, snoozedUntil: null })
  })
