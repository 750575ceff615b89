import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import type { Day } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** Leaves out people who were merged into others. */
const unmerged = (people: Person[]) => people.filter(({ mergedInto }) => mergedInto === null)

/** The people with these ids who were neither removed nor merged into another. */
export const peopleWith = (db: PorchlightDatabase, ids: string[]): Promise<Person[]> =>
  steady(db, async () => {
    const rows = await db.people.bulkGet(ids)
    return unmerged(
      living(
        'people',
        rows.filter((row) => row !== undefined),
      ),
    )
  })

/** Everybody with a rhythm. */
export const peopleWithRhythm = (db: PorchlightDatabase): Promise<Person[]> =>
  steady(db, async () => unmerged(living('people', await db.people.orderBy('rhythmDays').toArray())))

/** True when there is nobody, not counting people who were removed or merged into others. */
export const isNobodyThere = (db: PorchlightDatabase): Promise<boolean> =>
  steady(db, async () => {
    const first = await db.people
      .filter((one) => typeof one.deletedAtMs !== 'number' && !one.mergedInto)
      .first()
    return first === undefined
  })

/** The person with that id; undefined when they do not exist, were removed or were merged into another. */
export const person = (db: PorchlightDatabase, id: string): Promise<Person | undefined> =>
  steady(db, async () => {
    const stored = await db.people.get(id)
    return stored && unmerged(living('people', [stored]))[0]
  })

const usable = (channels: Channel[]) => channels.filter((channel) => channel.address !== '')

/** The channels of one person, or of everybody, without those whose address cannot be used. */
export const channelsOf = (db: PorchlightDatabase, personId?: string): Promise<Channel[]> =>
  steady(db, async () => {
    const rows = personId === undefined ? db.channels : db.channels.where('personId').equals(personId)
    return usable(living('channels', await rows.toArray()))
  })

/** The contacts with one person, or with everybody, oldest first. */
export const contactsOf = (db: PorchlightDatabase, personId?: string): Promise<Contact[]> =>
  steady(db, async () => {
    const rows = personId === undefined ? db.contacts : db.contacts.where('personId').equals(personId)
    return living('contacts', await rows.toArray()).sort((a, b) => a.atMs - b.atMs)
  })

/** The contacts with several people, oldest first. */
export const contactsWith = (db: PorchlightDatabase, personIds: string[]): Promise<Contact[]> =>
  steady(db, async () => {
    const rows = await db.contacts.where('personId').anyOf(personIds).toArray()
    return living('contacts', rows).sort((a, b) => a.atMs - b.atMs)
  })

/** The contacts with everybody since an instant (epoch ms, included), oldest first. */
export const contactsSince = (db: PorchlightDatabase, fromMs: Instant): Promise<Contact[]> =>
  steady(db, async () =>
    living('contacts', await db.contacts.where('atMs').aboveOrEqual(fromMs).sortBy('atMs')),
  )

/**
 * One page of the contacts between two instants (epoch ms, both included), the latest first: `limit` of them
 * after `offset`. `isLast`: there are no more.
 */
export const latestContacts = (
  db: PorchlightDatabase,
  { fromMs, toMs, offset, limit }: { fromMs: Instant; toMs: Instant; offset: number; limit: number },
): Promise<{ contacts: Contact[]; isLast: boolean }> =>
  steady(db, async () => {
    const between = db.contacts.where('atMs').between(fromMs, toMs, true, true)
    const rows = await between.reverse().offset(offset).limit(limit).toArray()
    return { contacts: living('contacts', rows), isLast: rows.length < limit }
  })

/** A day's nudges, in the order in which they were offered. */
export const nudgesOf = (db: PorchlightDatabase, day: Day): Promise<NudgeRecord[]> =>
  steady(db, async () =>
    living('nudges', await db.nudges.where('day').equals(day).toArray()).sort(
      (a, b) => a.offeredAtMs - b.offeredAtMs,
    ),
  )

/** The nudges from a day on, in order of day. */
export const nudgesSince = (db: PorchlightDatabase, from: Day): Promise<NudgeRecord[]> =>
  steady(db, async () => living('nudges', await db.nudges.where('day').aboveOrEqual(from).sortBy('day')))

/** The nudges for one person, in order of day. */
export const nudgesWith = (db: PorchlightDatabase, personId: string): Promise<NudgeRecord[]> =>
  steady(db, async () => living('nudges', await db.nudges.where('personId').equals(personId).sortBy('day')))

/** The check-ins opened since an instant (epoch ms, included), oldest first. */
export const checkInsSince = (db: PorchlightDatabase, fromMs: Instant): Promise<CheckIn[]> =>
  steady(db, async () =>
    living('checkIns', await db.checkIns.where('openedAtMs').aboveOrEqual(fromMs).sortBy('openedAtMs')),
  )

/** The check-ins with one person, oldest first. */
export const checkInsWith = (db: PorchlightDatabase, personId: string): Promise<CheckIn[]> =>
  steady(db, async () =>
    living('checkIns', await db.checkIns.where('personId').equals(personId).sortBy('openedAtMs')),
  )

/** The hard times of one person, or of everybody, the latest first. */
export const hardTimesOf = (db: PorchlightDatabase, personId?: string): Promise<HardTime[]> =>
  steady(db, async () => {
    const rows = personId === undefined ? db.hardTimes : db.hardTimes.where('personId').equals(personId)
    const all = living('hardTimes', await rows.toArray())
    return all.sort((a, b) => (a.beganDay < b.beganDay ? 1 : -1))
  })

/** The last self check-in of a day; undefined without one. */
export const selfCheckInOf = (db: PorchlightDatabase, day: Day): Promise<SelfCheckIn | undefined> =>
  steady(db, async () =>
    living('selfCheckIns', await db.selfCheckIns.where('day').equals(day).sortBy('atMs')).at(-1),
  )
