import { addDays } from 'date-fns/addDays'
import type { People } from '@/lib/app/ports'
import type { PorchlightDatabase } from './database'
import { newId } from './deps'
import {
  channelsOf,
  checkInsSince,
  contactsWith,
  hardTimesOf,
  isNobodyThere,
  nudgesOf,
  nudgesSince,
  peopleWith,
  peopleWithRhythm,
  person,
  selfCheckInOf,
} from './reads/reads'
import { followUpDue, type HardTime } from '@/lib/domain/people/hard-time'
import type { Person } from '@/lib/domain/people/person'
import { addToDay, type Day } from '@/lib/domain/time/day'

/** Older nudges (days) affect no decision: three times the longest rhythm on offer. */
const nudgeDays = 3 * 366
/** Drafts opened more days ago affect no decision. */
const checkInDays = 60

/** People without a rhythm whose hard time has a follow-up due on a day. */
function othersDue(
  db: PorchlightDatabase,
  { rhythmic, hardTimes, day }: { rhythmic: readonly Person[]; hardTimes: readonly HardTime[]; day: Day },
): Promise<Person[]> {
  const known = new Set(rhythmic.map(({ id }) => id))
  const due = hardTimes.filter((one) => !known.has(one.personId) && followUpDue(one, day) !== null)
  return peopleWith(db, [...new Set(due.map(({ personId }) => personId))])
}

/** The nudge's view of people in the database; `offer` stores a nudge. */
export const createPeople = (db: PorchlightDatabase, offer: People['offer']): People => ({
  async soFar(day) {
    const [nudges, selfCheckIn] = await Promise.all([nudgesOf(db, day), selfCheckInOf(db, day)])
    return { nudges, selfCheckIn: selfCheckIn ?? null }
  },
  person: (id) => person(db, id),
  async nudgeData(day) {
    const [rhythmic, hardTimes] = await Promise.all([peopleWithRhythm(db), hardTimesOf(db)])
    const people = [...rhythmic, ...(await othersDue(db, { rhythmic, hardTimes, day }))]
    const ids = people.map(({ id }) => id)
    const [contacts, nudges, checkIns, selfCheckIn, nobody] = await Promise.all([
      contactsWith(db, ids),
      nudgesSince(db, addToDay(day, -nudgeDays)),
      checkInsSince(db, addDays(new Date(), -checkInDays).getTime()),
      selfCheckInOf(db, day),
      people.length === 0 ? isNobodyThere(db) : false,
    ])
    return { people, nobody, contacts, nudges, checkIns, hardTimes, selfCheckIn: selfCheckIn ?? null }
  },
  channelsOf: (personId) => channelsOf(db, personId),
  // Data of a newer release is only read, never written: the same person is then chosen again at each look.
  offer: async ({ perDay, ...nudge }) =>
    db.newerThanCode
      ? { ...nudge, id: newId(), offeredAtMs: Date.now(), outcome: null, decidedAtMs: null }
      : offer({ perDay, ...nudge }),
})
