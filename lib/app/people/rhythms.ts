import { restsAfter } from '@/lib/domain/people/nudge/rest'
import { dayOf } from '@/lib/domain/time/day'
import type { Done, RecordPorts } from '../ports'

/**
 * Lets somebody rest from today on, or ends their rest. The days of rest are stored, because they do not
 * count for the rhythm.
 */
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
 * Restarts the rhythm's clock of one person, or of everybody (`'all'`) with a rhythm, and ends snoozes.
 * Records no contact.
 */
export const freshStart = ({ store, now }: RecordPorts, whom: string | 'all'): Promise<Done<void>> =>
  store.run(async (records) => {
    const people = whom === 'all' ? await records.all('people') : [await records.get('people', whom)]
    const clockResetAtMs = now()
    for (const person of people)
      if (person && person.rhythmDays !== null)
        await records.change('people', person.id, { clockResetAtMs, snoozedUntil: null })
  })
