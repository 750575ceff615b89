import type { PorchlightDatabase } from '@/lib/data/database'
import {
  channelsOf,
  checkInsWith,
  contactsOf,
  hardTimesOf,
  person as personWith,
} from '@/lib/data/reads/reads'
import { ownDrafts } from '@/lib/data/reads/reads-own-drafts'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { HardTime } from '@/lib/domain/people/hard-time'
import { hasDied, type Person } from '@/lib/domain/people/person'
import { toAsk } from '@/lib/domain/people/to-ask'

/** A person with all records that the next message to them depends on. */
export interface Correspondence {
  /** Their `nextTime` is what to ask in the message. */
  person: Person
  channels: Channel[]
  /** Newest first. */
  contacts: Contact[]
  /** All of the person's own lines, including those for others, the latest first. */
  drafts: OwnDraft[]
  /** The check-ins with them, oldest first. */
  checkIns: CheckIn[]
  hardTimes: HardTime[]
}

/** The contacts and check-ins with somebody, for callers that have the rest already. */
export async function readPast(
  db: PorchlightDatabase,
  id: string,
): Promise<Pick<Correspondence, 'contacts' | 'checkIns' | 'hardTimes'>> {
  const [contacts, checkIns, hardTimes] = await Promise.all([
    contactsOf(db, id),
    checkInsWith(db, id),
    hardTimesOf(db, id),
  ])
  return { contacts: contacts.reverse(), checkIns, hardTimes }
}

/** Reads one person's records and nobody else's; null when there is no such person to write to. */
export async function readCorrespondence(db: PorchlightDatabase, id: string): Promise<Correspondence | null> {
  const [person, channels, drafts, past] = await Promise.all([
    personWith(db, id),
    channelsOf(db, id),
    ownDrafts(db),
    readPast(db, id),
  ])
  if (!person || hasDied(person)) return null
  return { person: withQuestion(person, past), channels, drafts, ...past }
}

/** The person for use in a message: a question that was noted before they last talked is left out. */
export const withQuestion = (person: Person, { contacts }: Pick<Correspondence, 'contacts'>): Person => ({
  ...person,
  nextTime: toAsk(person, contacts),
})
