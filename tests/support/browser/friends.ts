import { randomUUID } from 'node:crypto'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import type { Circle, Context } from '@/lib/domain/people/person'
import { opened } from '../people'
import { sundayCall } from '../rituals'
import type { Row, Rows } from './desk'

export const dayMs = 86_400_000

interface Friend {
  name: string
  circle?: Circle
  rhythmDays?: number | null
  /** Kind and stored address; the first one is preferred. */
  channels?: [kind: ChannelKind, address: string][]
  /** Days since the last contact; null: none yet. */
  quietDays?: number | null
  nextTime?: string
  contexts?: Partial<Record<Context, boolean>>
  /** Their birthday as [month, day, year]; a year of null is not known. */
  born?: [month: number, day: number, year: number | null]
  /** More contacts: who began each, and how many days ago. */
  begun?: [by: 'me' | 'them', daysAgo: number][]
}

const kept = { stamps: {}, deletedAtMs: null }

/** A person's rows, as an import would write them. */
export function friend({
  name,
  circle = 'close',
  rhythmDays = 14,
  channels = [['whatsapp', '+14155550123']],
  quietDays = 21,
  nextTime = '',
  contexts = {},
  born,
  begun = [],
}: Friend): Rows {
  const id = randomUUID()
  const addresses = channels.map(([kind, address]) => ({
    id: randomUUID(),
    personId: id,
    kind,
    address,
    raw: address,
    ...kept,
  }))
  const contact = (daysAgo: number, began: 'me' | 'them' | null = null) => ({
    id: randomUUID(),
    personId: id,
    atMs: Date.now() - daysAgo * dayMs,
    kind: 'met',
    began,
    energy: null,
    note: '',
    checkInId: null,
    ...kept,
  })
  const person = {
    id,
    name,
    circle,
    contexts,
    dates: born
      ? { [randomUUID()]: { label: 'birthday', text: '', month: born[0], day: born[1], year: born[2] } }
      : {},
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
  const contacts = begun.map(([by, daysAgo]) => contact(daysAgo, by))
  if (quietDays !== null) contacts.push(contact(quietDays))
  return { people: [person], channels: addresses, contacts }
}

/** A check-in opened at that instant (epoch ms), with the given fields. */
export const checkInRow = (personId: unknown, openedAtMs: number, known: Row = {}): Row => ({
  ...opened(String(personId), openedAtMs),
  id: randomUUID(),
  ...kept,
  ...known,
})

/** A ritual with the given fields. */
export const ritualRow = (personId: unknown, fields: Row): Row => ({
  ...sundayCall(),
  id: randomUUID(),
  personId,
  addedAtMs: Date.now(),
  ...kept,
  ...fields,
})

/** Joins the rows of several people. */
export const together = (...several: Rows[]): Rows => {
  const all: Rows = {}
  for (const rows of several)
    for (const [store, some] of Object.entries(rows)) all[store] = [...(all[store] ?? []), ...some]
  return all
}
