import { i18n } from '#i18n'
import { channelName } from '@/components/check-in/channel-words'
import type { TypedChannel } from '@/components/people/channel-check'
import type { ContactPatch } from '@/components/people/contact-detail'
import { dateName } from '@/components/people/date-words'
import {
  addChannel,
  changeChannel,
  preferChannel,
  removeChannel,
  restoreChannel,
} from '@/lib/data/commands/channels'
import { changeContact, logContact, removeContact, restoreContact } from '@/lib/data/commands/contacts'
import {
  addHardTime,
  changeHardTime,
  letFollowUpBe,
  removeHardTime,
  restoreHardTime,
} from '@/lib/data/commands/hard-times'
import { addMemory, changeMemory, removeMemory, restoreMemory } from '@/lib/data/commands/memories'
import { changePerson, forgetPerson, removePerson, restorePerson } from '@/lib/data/commands/people'
import { keepRhythm, setRhythm } from '@/lib/data/commands/rhythms'
import type { Channel } from '@/lib/domain/people/channel'
import type { Contact } from '@/lib/domain/people/contact'
import { calledBy } from '@/lib/domain/people/first-name'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'
import type { Goodbye, ImportantDate, Person } from '@/lib/domain/people/person'
import { type Day, dayOf } from '@/lib/domain/time/day'
import { forgetLastPaint } from '@/lib/pages/last-paint'
import { forgetCachedToday } from '@/lib/pages/today-view'
import { attempt } from './attempt'
import type { Home } from './home'
import { goTo } from './routes'

const dayBefore = (atMs: number) => {
  const date = new Date(atMs)
  return date.setDate(date.getDate() - 1)
}

/** What can be done on somebody's page; whatever removes offers undo, and what fails is said. */
export function personActions(home: Home, person: Person) {
  const { id, name } = person
  const { db, deps, toasts } = home
  const done = (work: () => Promise<unknown>) => attempt(home, async () => (await work(), true))

  const change = (patch: Partial<Omit<Person, 'id'>>) => done(() => changePerson(db, deps(), id, patch))
  /** Removes with a way back. */
  const removeWith = async (
    words: string,
    remove: () => Promise<unknown>,
    restore: () => Promise<unknown>,
  ) => {
    if (await done(remove)) toasts.say(words, () => void done(restore))
  }

  return {
    /** False or undefined: it was not saved. */
    change,

    async saveDate(dateId: string | null, date: ImportantDate) {
      const saved = await change({ dates: { [dateId ?? deps().newId()]: date } })
      return saved ?? false
    },
    removeDate: (dateId: string, date: ImportantDate) =>
      void removeWith(
        i18n.t('people.entry.removed', [dateName(date)]),
        () => changePerson(db, deps(), id, { dates: { [dateId]: null } }),
        () => changePerson(db, deps(), id, { dates: { [dateId]: date } }),
      ),

    addMember: (memberId: string) => void change({ members: { [memberId]: true } }),
    removeMember: (member: Pick<Person, 'id' | 'name'>) =>
      void removeWith(
        i18n.t('people.group.removed', [member.name]),
        () => changePerson(db, deps(), id, { members: { [member.id]: false } }),
        () => changePerson(db, deps(), id, { members: { [member.id]: true } }),
      ),

    async addHardTime(hardTime: Pick<HardTime, 'what' | 'beganDay'>) {
      return (await done(() => addHardTime(db, deps(), { ...hardTime, personId: id }))) ?? false
    },
    endHardTime: (hardTime: HardTime, day: Day | null) =>
      void done(() => changeHardTime(db, deps(), hardTime.id, { endedDay: day })),
    letBe: (hardTime: HardTime, today: Day) => void done(() => letFollowUpBe(db, deps(), hardTime, today)),
    removeHardTime: (hardTime: HardTime) =>
      void removeWith(
        i18n.t('people.contact.removed'),
        () => removeHardTime(db, deps(), hardTime.id),
        () => restoreHardTime(db, deps(), hardTime.id),
      ),

    async addMemory(text: string) {
      return (await done(() => addMemory(db, deps(), { personId: id, text }))) ?? false
    },
    changeMemory: (memory: Memory, text: string) =>
      void done(() => changeMemory(db, deps(), memory.id, text)),
    removeMemory: (memory: Memory) =>
      void removeWith(
        i18n.t('people.contact.removed'),
        () => removeMemory(db, deps(), memory.id),
        () => restoreMemory(db, deps(), memory.id),
      ),

    takeSlower: (rhythmDays: number) =>
      void removeWith(
        i18n.t('today.nudge.doneSlower', [calledBy(person)]),
        () => setRhythm(db, deps(), id, rhythmDays),
        () => change({ rhythmDays: person.rhythmDays, slowerAnsweredAtMs: person.slowerAnsweredAtMs }),
      ),
    keepRhythm: () => void done(() => keepRhythm(db, deps(), id)),

    sayGoodbye: (goodbye: Goodbye) =>
      void removeWith(
        i18n.t('people.goodbye.done'),
        async () => {
          await changePerson(db, deps(), id, { goodbye })
          // The next new tab paints first what it showed last, which may be this person.
          forgetCachedToday(localStorage)
          forgetLastPaint(localStorage)
        },
        () => changePerson(db, deps(), id, { goodbye: null }),
      ),

    async saveChannel(channelId: string | null, channel: TypedChannel & { address: string }) {
      const { kind, raw, address } = channel
      const written = await attempt(home, async () =>
        channelId === null
          ? (await addChannel(db, deps(), { personId: id, kind, raw, address })) !== null
          : changeChannel(db, deps(), channelId, { kind, raw, address }),
      )
      if (written === false) toasts.say(i18n.t('people.channel.known', [calledBy(person)]))
      // Nothing is lost where it is not added once more; a correction stays to be put right.
      return written === true || (written === false && channelId === null)
    },
    preferChannel: (channel: Channel) => void done(() => preferChannel(db, deps(), channel)),
    removeChannel: (channel: Channel) =>
      void removeWith(
        i18n.t('people.channel.removed', [channelName(channel.kind)]),
        () => removeChannel(db, deps(), channel.id),
        () => restoreChannel(db, deps(), channel.id),
      ),

    changeContact: (contact: Contact, patch: ContactPatch) =>
      void done(() => changeContact(db, deps(), contact.id, patch)),
    /** Notes contact of the day before, whose date is then corrected, with a way back. Answers its id. */
    async addEarlier() {
      const atMs = dayBefore(Date.now())
      const contactId = await attempt(home, () =>
        logContact(db, deps(), { personId: id, kind: 'other', began: null, atMs }),
      )
      if (!contactId) return undefined
      toasts.say(
        i18n.t('people.page.talkedDone', [name]),
        () => void done(() => removeContact(db, deps(), contactId)),
      )
      return contactId
    },
    removeContact(contact: Contact) {
      const day = dayOf(contact.atMs, home.now().settings.dayStartMinutes)
      void removeWith(
        i18n.t('people.contact.removed'),
        () => removeContact(db, deps(), contact.id, { day }),
        () => restoreContact(db, deps(), contact.id, { day }),
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
