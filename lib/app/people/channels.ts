import { type Channel, type NewChannel, newChannel, opensSame } from '@/lib/domain/people/reach/channel'
import type { Done, RecordPorts, Transaction } from '../ports'

/** True when both open the same address, or neither could be read and their texts are equal. */
const isSame = (one: Channel, other: Channel) =>
  opensSame(one, other) ||
  (one.kind === other.kind && !one.address && !other.address && one.raw.trim() === other.raw.trim())

/** True when this person has an equal channel already. */
async function isHereAlready(records: Transaction, channel: Channel): Promise<boolean> {
  const theirs = await records.where('channels', 'personId', [channel.personId])
  return theirs.some((one) => one.id !== channel.id && isSame(one, channel))
}

/**
 * Adds a channel to somebody; the first one becomes the preferred one. Returns its id, or null, writing
 * nothing, when this person has the channel already.
 */
export const addChannel = (
  { store, newId }: RecordPorts,
  fields: NewChannel & Pick<Channel, 'personId'>,
): Promise<Done<string | null>> =>
  store.run(async (records) => {
    const { personId } = fields
    const channel = newChannel({ ...fields, id: newId() })
    if (await isHereAlready(records, channel)) return null
    const preferredId = (await records.get('people', personId))?.preferredChannelId
    const preferred = preferredId ? await records.get('channels', preferredId) : undefined
    await records.add('channels', channel)
    if (!preferred) await records.change('people', personId, { preferredChannelId: channel.id })
    return channel.id
  })

/** Changes a channel. Returns false, writing nothing, when this person has the changed channel already. */
export const changeChannel = (
  { store }: RecordPorts,
  id: string,
  patch: Pick<Channel, 'kind' | 'address' | 'raw'>,
): Promise<Done<boolean>> =>
  store.run(async (records) => {
    const before = await records.get('channels', id)
    if (before && (await isHereAlready(records, { ...before, ...patch }))) return false
    await records.change('channels', id, patch)
    return true
  })

/** Makes a channel the preferred one, in which drafts open. */
export const preferChannel = ({ store }: RecordPorts, id: string): Promise<Done<void>> =>
  store.run(async (records) => {
    const channel = await records.get('channels', id)
    if (channel) await records.change('people', channel.personId, { preferredChannelId: id })
  })

/**
 * After the preferred channel was removed, makes another of the same person the preferred one, if there is
 * any.
 */
export async function preferAnother(records: Transaction, { id, personId }: Channel): Promise<void> {
  const person = await records.get('people', personId)
  if (person?.preferredChannelId !== id) return
  const [next] = await records.where('channels', 'personId', [personId])
  await records.change('people', personId, { preferredChannelId: next?.id ?? null })
}
