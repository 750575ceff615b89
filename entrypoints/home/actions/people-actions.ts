import { i18n } from '#i18n'
import type { TypedPerson } from '@/components/people/add-person'
import type { TypedChannel } from '@/components/people/channels/channel-check'
import { noteTalked } from '@/lib/app/people/contacts'
import { addPerson } from '@/lib/app/people/people'
import { readAddress } from '@/lib/data/read-address'
import type { Home } from '../home'

/**
 * Adds somebody as typed; an address that could not be parsed is stored, but not offered for writing.
 * Undefined on failure.
 */
export async function addTyped({ act }: Home, { name, kind, circle, rhythmDays, channel }: TypedPerson) {
  const channels = channel ? [channel] : []
  const done = await act.perform((ports) =>
    addPerson(ports, { name, kind, circle, rhythmDays }, { channels }),
  )
  return done?.answer
}

/** Logs that the two talked, with undo. Returns the contact's id; undefined on failure. */
export async function sayTalked({ act }: Home, { id, name }: { id: string; name: string }) {
  const done = await act.perform((ports) => noteTalked(ports, id), i18n.t('people.page.talkedDone', [name]))
  return done?.answer
}

/** Parses a typed address with a region. */
export const checkWith =
  (region: string | null) =>
  ({ kind, raw }: TypedChannel) =>
    readAddress(kind, raw, region)
