import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import type { Done, RecordPorts, Transaction } from '../ports'

const keep = async (
  records: Transaction,
  { now, newId }: RecordPorts,
  fields: Omit<OwnDraft, 'id' | 'savedAtMs'>,
): Promise<string> => {
  const id = newId()
  await records.add('drafts', { ...fields, id, savedAtMs: now() })
  return id
}

/** Stores a line of the person's own, to use again. Returns its id. */
export const addLine = (
  ports: RecordPorts,
  line: Omit<OwnDraft, 'id' | 'savedAtMs' | 'waitsUntil'>,
): Promise<Done<string>> => ports.store.run((records) => keep(records, ports, { ...line, waitsUntil: null }))

/**
 * Stores a message until tomorrow for a second look. The waiting message that it was written from
 * (`insteadOf`) is erased, so that only one stays. Returns its id.
 */
export const keepUntilTomorrow = (
  ports: RecordPorts,
  {
    insteadOf,
    ...message
  }: Pick<OwnDraft, 'family' | 'text'> & { personId: string; insteadOf: string | null },
): Promise<Done<string>> =>
  ports.store.run(async (records) => {
    const waitsUntil = addToDay(dayOf(ports.now(), ports.dayStartMinutes), 1)
    const before = insteadOf === null ? undefined : await records.get('drafts', insteadOf)
    // A line to use again is never erased here.
    if (before && before.waitsUntil !== null) await records.forget('drafts', before.id)
    return keep(records, ports, { ...message, waitsUntil })
  })

/**
 * Erases a waiting message; only `undo` still holds its text and can store it again. Does nothing when it
 * does not exist.
 */
export async function forgetWaitingMessage(ports: RecordPorts, id: string): Promise<Done<void>> {
  const { answer: gone } = await ports.store.run(async (records) => {
    const message = await records.get('drafts', id)
    await records.forget('drafts', id)
    return message
  })
  const undo = async () => {
    if (!gone) return
    const { personId, family, text, waitsUntil } = gone
    await ports.store.run((records) => keep(records, ports, { personId, family, text, waitsUntil }))
  }
  return { answer: undefined, undo }
}
