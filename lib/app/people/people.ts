import { type NewChannel, newChannel } from '@/lib/domain/people/reach/channel'
import type { Goodbye, Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import type { Done, LastViews, RecordPorts, Transaction } from '../ports'

/** What may be said of a new person; all but the name has a default. */
export type NewPerson = Partial<Omit<Person, 'id' | 'addedAtMs'>> & Pick<Person, 'name'>

/**
 * Adds somebody with their channels, the first channel preferred unless `preferred` (a position in `channels`) says
 * otherwise. Answers the new id.
 */
export const addPerson = (
  { store, now, newId }: RecordPorts,
  fields: NewPerson,
  { channels = [], preferred = 0 }: { channels?: NewChannel[]; preferred?: number } = {},
): Promise<Done<string>> =>
  store.run(async (records) => {
    const id = newId()
    const added = channels.map((channel) => newChannel({ ...channel, id: newId(), personId: id }))
    await records.add('people', {
      ...personDefaults,
      preferredChannelId: added[preferred]?.id ?? null,
      ...fields,
      id,
      addedAtMs: now(),
    })
    for (const channel of added) await records.add('channels', channel)
    return id
  })

export type PersonPatch = Partial<Omit<Person, 'id'>>

/**
 * Sets some fields of somebody. Of `contexts`, `members` and `dates` those that are named change and all others stay.
 * Another rhythm answers whatever slower one was offered, and what to ask next time is from now on, be it the same words.
 */
export const changePerson = (
  { store, now }: RecordPorts,
  id: string,
  patch: PersonPatch,
): Promise<Done<void>> =>
  store.run((records) =>
    records.change('people', id, {
      ...(patch.rhythmDays !== undefined && { slowerAnsweredAtMs: now() }),
      ...(patch.nextTime !== undefined && { nextTimeAtMs: now() }),
      ...patch,
    }),
  )

/** Leaves somebody's rhythm as it is when a slower one was offered, which is not offered again for the same skips. */
export const keepRhythm = ({ store, now }: RecordPorts, id: string): Promise<Done<void>> =>
  store.run((records) => records.change('people', id, { slowerAnsweredAtMs: now() }))

/** Says goodbye to somebody. No page may show first what it showed last, which may be them. */
export async function sayGoodbye(
  { store, lastViews }: RecordPorts & { lastViews: LastViews },
  id: string,
  goodbye: Goodbye,
): Promise<Done<void>> {
  const done = await store.run((records) => records.change('people', id, { goodbye }))
  lastViews.forget()
  return done
}

/** The records that were merged into one, and into those; they are the same human. */
async function withMerged(records: Transaction, id: string): Promise<string[]> {
  const ids = new Set([id])
  const merged = (await records.all('people', { removed: true })).filter(
    ({ mergedInto }) => mergedInto !== null,
  )
  // A set grows while it is walked, so that chains are followed.
  for (const one of ids) for (const other of merged) if (other.mergedInto === one) ids.add(other.id)
  return [...ids]
}

/**
 * Erases somebody for good, with all that was kept about them and with the records that were merged into them. No page may
 * show first what it showed last, which may be them. It cannot be undone.
 */
export async function forgetPerson(
  { store, lastViews }: RecordPorts & { lastViews: LastViews },
  id: string,
): Promise<void> {
  await store.run(async (records) => records.forgetPeople(await withMerged(records, id)))
  lastViews.forget()
}
