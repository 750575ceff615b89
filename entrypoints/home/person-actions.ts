import { i18n } from '#i18n'
import { channelName } from '@/components/check-in/channel-words'
import type { TypedChannel } from '@/components/people/channel-check'
import {
  addChannel,
  changeChannel,
  preferChannel,
  removeChannel,
  restoreChannel,
} from '@/lib/data/commands/channels'
import { changeContact, removeContact, restoreContact } from '@/lib/data/commands/contacts'
import { changePerson, forgetPerson, removePerson, restorePerson } from '@/lib/data/commands/people'
import type { Channel } from '@/lib/domain/people/channel'
import type { Contact, ContactKind } from '@/lib/domain/people/contact'
import type { Person } from '@/lib/domain/people/person'
import { forgetLastPaint } from '@/lib/state/last-paint'
import { forgetCachedToday } from '@/lib/state/today-view'
import { attempt } from './attempt'
import type { Home } from './home'
import { goTo } from './routes'

/** What can be done on somebody's page; whatever removes offers undo, and what fails is said. */
export function personActions(home: Home, { id, name }: Pick<Person, 'id' | 'name'>) {
  const { db, deps, toasts } = home
  const done = (work: () => Promise<unknown>) => attempt(home, async () => (await work(), true))

  return {
    change: (patch: Partial<Omit<Person, 'id'>>) => void done(() => changePerson(db, deps(), id, patch)),

    async saveChannel(channelId: string | null, channel: TypedChannel & { address: string }) {
      const { kind, raw, address } = channel
      const saved = await done(() =>
        channelId === null
          ? addChannel(db, deps(), { personId: id, kind, raw, address })
          : changeChannel(db, deps(), channelId, { kind, raw, address }),
      )
      return saved ?? false
    },
    preferChannel: (channel: Channel) => void done(() => preferChannel(db, deps(), channel)),
    async removeChannel(channel: Channel) {
      if (!(await done(() => removeChannel(db, deps(), channel.id)))) return
      toasts.say(
        i18n.t('people.channel.removed', [channelName(channel.kind)]),
        () => void done(() => restoreChannel(db, deps(), channel.id)),
      )
    },

    changeKind: (contact: Contact, kind: ContactKind) =>
      void done(() => changeContact(db, deps(), contact.id, { kind })),
    async removeContact(contact: Contact) {
      if (!(await done(() => removeContact(db, deps(), contact.id)))) return
      toasts.say(
        i18n.t('people.contact.removed'),
        () => void done(() => restoreContact(db, deps(), contact.id)),
      )
    },

    async remove() {
      if (!(await done(() => removePerson(db, deps(), id)))) return
      goTo('#/people')
      toasts.say(i18n.t('people.page.removed', [name]), () => void done(() => restorePerson(db, deps(), id)))
    },
    async forget() {
      if (!(await done(() => forgetPerson(db, deps(), id)))) return
      // The next new tab paints first what it showed last, which may be this person.
      forgetCachedToday(localStorage)
      forgetLastPaint(localStorage)
      goTo('#/people')
      toasts.say(i18n.t('people.page.forgotten'))
    },
  }
}
