import { i18n } from '#i18n'
import type { TypedPerson } from '@/components/people/add-person'
import type { TypedChannel } from '@/components/people/channel-check'
import { logContact, removeContact } from '@/lib/data/commands/contacts'
import { addPerson } from '@/lib/data/commands/people'
import { readAddress } from '@/lib/data/read-address'
import { dayOf } from '@/lib/domain/time/day'
import { attempt } from './attempt'
import type { Home } from './home'

/** Adds somebody as typed; an address that could not be read is kept without being offered. Undefined on failure. */
export const addTyped = (home: Home, { name, kind, circle, rhythmDays, channel }: TypedPerson) =>
  attempt(home, () =>
    addPerson(
      home.db,
      home.deps(),
      { name, kind, circle, rhythmDays },
      { channels: channel ? [channel] : [] },
    ),
  )

/** Notes in one step that the two talked, with a way back. Answers the contact's id; undefined on failure. */
export async function noteTalked(home: Home, { id, name }: { id: string; name: string }) {
  const { dayStartMinutes } = home.now().settings
  const day = dayOf(Date.now(), dayStartMinutes)
  const contactId = await attempt(home, () =>
    logContact(home.db, home.deps(), { personId: id, kind: 'other', began: null }, { day }),
  )
  if (!contactId) return undefined
  home.toasts.say(
    i18n.t('people.page.talkedDone', [name]),
    () => void attempt(home, () => removeContact(home.db, home.deps(), contactId, { day })),
  )
  return contactId
}

/** Reads a typed address by a region. */
export const checkWith =
  (region: string | null) =>
  ({ kind, raw }: TypedChannel) =>
    readAddress(kind, raw, region)
