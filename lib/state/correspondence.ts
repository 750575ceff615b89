import type { PorchlightDatabase } from '@/lib/data/database'
import { channelsOf, checkInsWith, contactsOf, hardTimesOf, person as personWith } from '@/lib/data/reads'
import { ownDrafts } from '@/lib/data/reads-own-drafts'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { Channel } from '@/lib/domain/people/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { HardTime } from '@/lib/domain/people/hard-time'
import { hasDied, type Person } from '@/lib/domain/people/person'

/** Somebody with all that the next message to them depends on. */
export interface Correspondence {
  person: Person
  channels: Channel[]
  /** Newest first. */
  contacts: Contact[]
  /** Every line of one's own, also for others, the latest first. */
  drafts: OwnDraft[]
  /** Those to them, oldest first. */
  checkIns: CheckIn[]
  hardTimes: HardTime[]
}

/** Reads it as it is now, and nobody else with it; null when there is no such person to write to. */
export async function readCorrespondence(db: PorchlightDatabase, id: string): Promise<Correspondence | null> {
  const [person, channels, contacts, drafts, checkIns, hardTimes] = await Promise.all([
    personWith(db, id),
    channelsOf(db, id),
    contactsOf(db, id),
    ownDrafts(db),
    checkInsWith(db, id),
    hardTimesOf(db, id),
  ])
  if (!person || hasDied(person)) return null
  return { person, channels, contacts: contacts.reverse(), drafts, checkIns, hardTimes }
}
