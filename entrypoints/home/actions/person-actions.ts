import { i18n } from '#i18n'
import { channelName } from '@/components/check-in/channel-words'
import type { TypedChannel } from '@/components/people/channels/channel-check'
import type { ContactPatch } from '@/components/people/page/contact-detail'
import { dateName } from '@/components/people/date-words'
import { addChannel, changeChannel, preferChannel } from '@/lib/app/people/channels'
import { changeContact, noteEarlier } from '@/lib/app/people/contacts'
import { addHardTime, changeHardTime, letFollowUpBe } from '@/lib/app/people/hard-times'
import { addMemory, changeMemory } from '@/lib/app/people/memories'
import { changePerson, forgetPerson, keepRhythm, type PersonPatch, sayGoodbye } from '@/lib/app/people/people'
import type { RecordTable } from '@/lib/app/ports'
import { removeRecord } from '@/lib/app/remove-record'
import { newId } from '@/lib/data/deps'
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'
import type { Goodbye, ImportantDate, Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'
import type { Days } from '@/lib/domain/time/units'
import type { Home } from '../home'
import { goTo } from '../routes'

/** The actions on somebody's page. Removals can be undone, and failures are shown. */
export function personActions({ act: { perform }, toasts, lastViews }: Home, person: Person) {
  const { id, name } = person

  /** Resolves to false when saving failed. */
  const change = async (patch: PersonPatch, said?: string): Promise<boolean> =>
    (await perform((ports) => changePerson(ports, id, patch), said)) !== undefined
  const remove = (table: RecordTable, recordId: string, said: string) =>
    perform((ports) => removeRecord(ports, table, recordId), said)

  return {
    change: (patch: PersonPatch) => change(patch),

    saveDate: (dateId: string | null, date: ImportantDate) =>
      change({ dates: { [dateId ?? newId()]: date } }),
    removeDate: (dateId: string, date: ImportantDate) =>
      void change({ dates: { [dateId]: null } }, i18n.t('people.entry.removed', [dateName(date)])),

    addMember: (memberId: string) => void change({ members: { [memberId]: true } }),
    removeMember: (member: Pick<Person, 'id' | 'name'>) =>
      void change({ members: { [member.id]: false } }, i18n.t('people.group.removed', [member.name])),

    addHardTime: async (hardTime: Pick<HardTime, 'what' | 'beganDay'>) =>
      (await perform((ports) => addHardTime(ports, { ...hardTime, personId: id }))) !== undefined,
    endHardTime: (hardTime: HardTime, endedDay: Day | null) =>
      void perform((ports) => changeHardTime(ports, hardTime.id, { endedDay })),
    letBe: (hardTime: HardTime) => void perform((ports) => letFollowUpBe(ports, hardTime.id)),
    removeHardTime: (hardTime: HardTime) =>
      void remove('hardTimes', hardTime.id, i18n.t('people.contact.removed')),

    addMemory: async (text: string) =>
      (await perform((ports) => addMemory(ports, { personId: id, text }))) !== undefined,
    changeMemory: (memory: Memory, text: string) =>
      void perform((ports) => changeMemory(ports, memory.id, text)),
    removeMemory: (memory: Memory) => void remove('memories', memory.id, i18n.t('people.contact.removed')),

    takeSlower: (rhythmDays: Days) =>
      void change({ rhythmDays }, i18n.t('today.nudge.doneSlower', [calledBy(person)])),
    keepRhythm: () => void perform((ports) => keepRhythm(ports, id)),

    sayGoodbye: (goodbye: Goodbye) =>
      void perform(
        (ports) => sayGoodbye({ ...ports, lastViews }, id, goodbye),
        i18n.t('people.goodbye.done'),
      ),

    async saveChannel(channelId: string | null, { kind, raw, address }: TypedChannel & { address: string }) {
      if (channelId === null) {
        // When the person has the channel already, nothing is added and that is said.
        const done = await perform((ports) => addChannel(ports, { personId: id, kind, raw, address }))
        if (done?.answer === null) toasts.say(i18n.t('people.channel.known', [calledBy(person)]))
        return done !== undefined
      }
      const done = await perform((ports) => changeChannel(ports, channelId, { kind, raw, address }))
      if (done?.answer === false) toasts.say(i18n.t('people.channel.known', [calledBy(person)]))
      // False keeps the form open, so that the entry can be corrected.
      return done?.answer ?? false
    },
    preferChannel: (channel: Channel) => void perform((ports) => preferChannel(ports, channel.id)),
    removeChannel: (channel: Channel) =>
      void remove('channels', channel.id, i18n.t('people.channel.removed', [channelName(channel.kind)])),

    changeContact: (contact: Contact, patch: ContactPatch) =>
      void perform((ports) => changeContact(ports, contact.id, patch)),
    /** Logs a contact on the day before, whose date is corrected afterwards, with undo. Returns its id. */
    async addEarlier() {
      const done = await perform((ports) => noteEarlier(ports, id), i18n.t('people.page.talkedDone', [name]))
      return done?.answer
    },
    removeContact: (contact: Contact) =>
      void remove('contacts', contact.id, i18n.t('people.contact.removed')),

    async remove() {
      if (await remove('people', id, i18n.t('people.page.removed', [name]))) goTo('#/people')
    },
    async forget() {
      const done = await perform(async (ports) => {
        await forgetPerson({ ...ports, lastViews }, id)
        return { answer: true, undo: async () => undefined }
      })
      if (!done) return
      goTo('#/people')
      toasts.say(i18n.t('people.page.forgotten'))
    },
  }
}
