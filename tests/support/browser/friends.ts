import { randomUUID } from 'node:crypto'
import type { ChannelKind } from '@/lib/domain/people/channel'
import type { Circle } from '@/lib/domain/people/person'
import type { Rows } from './desk'

export const dayMs = 86_400_000

interface Friend {
  name: string
  circle?: Circle
  rhythmDays?: number | null
  /** Kind and resolved address; the first is preferred. */
  channels?: [kind: ChannelKind, address: string][]
  /** Days since the last contact; null: none yet. */
  quietDays?: number | null
  nextTime?: string
}

/** The rows of somebody, the way an import would leave them. */
export function friend({
  name,
  circle = 'close',
  rhythmDays = 14,
  channels = [['whatsapp', '+14155550123']],
  quietDays = 21,
  nextTime = '',
}: Friend): Rows {
  const id = randomUUID()
  const kept = { stamps: {}, deletedAtMs: null }
  const addresses = channels.map(([kind, address]) => ({
    id: randomUUID(),
    personId: id,
    kind,
    address,
    raw: address,
    ...kept,
  }))
  const contact = {
    id: randomUUID(),
    personId: id,
    atMs: Date.now() - (quietDays ?? 0) * dayMs,
    kind: 'met',
    began: null,
    energy: null,
    note: '',
    checkInId: null,
    ...kept,
  }
  const person = {
    id,
    name,
    circle,
    contexts: {},
    rhythmDays,
    preferredChannelId: addresses[0]?.id ?? null,
    notes: '',
    nextTime,
    valued: '',
    addedAtMs: Date.now() - 100 * dayMs,
    clockResetAtMs: null,
    snoozedUntil: null,
    resting: false,
    ...kept,
  }
  return { people: [person], channels: addresses, contacts: quietDays === null ? [] : [contact] }
}

/** Several people's rows in one. */
export const together = (...several: Rows[]): Rows => {
  const all: Rows = {}
  for (const rows of several)
    for (const [store, some] of Object.entries(rows)) all[store] = [...(all[store] ?? []), ...some]
  return all
}
