import { type NewChannel, newChannel } from '@/lib/domain/people/reach/channel'
import type { Goodbye, Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import type { Done, LastViews, RecordPorts, Transaction } from '../ports'

/** A new person. Every field but the name has a default. */
export type NewPerson = Partial<Omit<Person, 'id' | 'addedAtMs'>> & Pick<Person, 'name'>

/**
 * Adds somebody with their channels. The first channel is preferred unless `preferred` (an index into
 * `channels`) says otherwise. Returns the new id.
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
 * Changes fields of somebody. Of `contexts`, `members` and `dates` the named entries change and all others
 * stay. Setting a rhythm also answers the offer of a slower one; setting what to ask next time counts as
 * written now, even with the same text.
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

/** Keeps somebody's rhythm when a slower one was offered; it is not offered again for the same skips. */
export const keepRhythm = ({ store, now }: RecordPorts, id: string): Promise<Done<void>> =>
  store.run((records) => records.change('people', id, { slowerAnsweredAtMs: now() }))

/** Says goodbye to somebody. Clears the last views, which might show them at the next first paint. */
export async function sayGoodbye(
  { store, lastViews }: RecordPorts & { lastViews: LastViews },
  id: string,
  goodbye: Goodbye,
): Promise<Done<void>> {
  const done = await store.run((records) => records.change('people', id, { goodbye }))
  lastViews.forget()
  return done
}

/** The ids of a person and of all records merged into them, directly or through others. */
async function withMerged(records: Transaction, id: string): Promise<string[]> {
  const ids = new Set([id])
  const merged = (await records.all('people', { removed: true })).filter(
    ({ mergedInto }) => mergedInto !== null,
  )
  // Iterating a Set also visits ids added meanwhile, so that chains of merges are followed.
  for (const one of ids) for (const other of merged) if (other.mergedInto === one) ids.add(other.id)
  return [...ids]
}

/**
 * Erases somebody for good, with everything stored about them and the records merged into them, and clears
 * the last views, which might show them. Cannot be undone.
 */
export async function forgetPerson(
  { store, lastViews }: RecordPorts & { lastViews: LastViews },
  id: string,
): Promise<void> {
  await store.run(async (records) => records.forgetPeople(await withMerged(records, id)))
  lastViews.forget()
}
