import { type Channel, opensSame } from '@/lib/domain/people/channel'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { inOneGo, write } from '../write'

/** A channel before it belongs to somebody. `raw` is the address itself unless it was typed differently. */
export type NewChannel = Pick<Channel, 'kind' | 'address'> & Partial<Pick<Channel, 'raw'>>

/** The channel with its own id; nothing is written. */
export const newChannel = (deps: Deps, channel: NewChannel & Pick<Channel, 'personId'>): Channel => ({
  raw: channel.address,
  ...channel,
  id: deps.newId(),
})

/** True where both open the same, or are the same words while neither could be read. */
const isSame = (one: Channel, other: Channel) =>
  opensSame(one, other) ||
  (one.kind === other.kind && !one.address && !other.address && one.raw.trim() === other.raw.trim())

/** True where this person has such a channel besides this one. */
async function isHereAlready(db: PorchlightDatabase, channel: Channel): Promise<boolean> {
  const theirs = await db.channels.where('personId').equals(channel.personId).toArray()
  return theirs.some((one) => one.id !== channel.id && one.deletedAtMs === null && isSame(one, channel))
}

/**
 * Adds a way to reach somebody; the first one becomes the preferred one. Answers its id, or null where this person has
 * it already: nothing is written then.
 */
export const addChannel = (
  db: PorchlightDatabase,
  deps: Deps,
  fields: NewChannel & Pick<Channel, 'personId'>,
): Promise<string | null> =>
  inOneGo(db, async () => {
    const channel = newChannel(deps, fields)
    if (await isHereAlready(db, channel)) return null
    const person = await db.people.get(channel.personId)
    const preferred = person?.preferredChannelId
      ? await db.channels.get(person.preferredChannelId)
      : undefined
    await write(db, deps, [{ table: 'channels', add: channel }])
    if (!preferred || preferred.deletedAtMs !== null) await preferChannel(db, deps, channel)
    return channel.id
  })

/** Corrects a channel. Answers false where this person has what it would become already: nothing is written then. */
export const changeChannel = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Pick<Channel, 'kind' | 'address' | 'raw'>,
): Promise<boolean> =>
  inOneGo(db, async () => {
    const before = await db.channels.get(id)
    if (before && (await isHereAlready(db, { ...before, ...patch }))) return false
    await write(db, deps, [{ table: 'channels', id, set: patch }])
    return true
  })

/** Removes a channel. When it was the preferred one, another of the same person takes its place, or none. */
export const removeChannel = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  inOneGo(db, async () => {
    const channel = await db.channels.get(id)
    if (!channel) return
    await write(db, deps, [{ table: 'channels', id, set: { deletedAtMs: deps.now() } }])
    const person = await db.people.get(channel.personId)
    if (person?.preferredChannelId !== id) return
    const others = await db.channels.where('personId').equals(channel.personId).sortBy('id')
    const next = others.find((other) => other.deletedAtMs === null)?.id ?? null
    await write(db, deps, [{ table: 'people', id: channel.personId, set: { preferredChannelId: next } }])
  })

/** Undoes `removeChannel`; which one is preferred stays as it is unless there is none. */
export const restoreChannel = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  inOneGo(db, async () => {
    await write(db, deps, [{ table: 'channels', id, set: { deletedAtMs: null } }])
    const channel = await db.channels.get(id)
    const person = channel && (await db.people.get(channel.personId))
    if (person && person.preferredChannelId === null) await preferChannel(db, deps, channel)
  })

/** Makes a channel the one that drafts open in. */
export const preferChannel = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, personId }: Pick<Channel, 'id' | 'personId'>,
): Promise<void> => write(db, deps, [{ table: 'people', id: personId, set: { preferredChannelId: id } }])
