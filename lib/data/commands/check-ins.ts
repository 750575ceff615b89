import { contactFrom } from '@/lib/domain/check-ins/after'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import { dayOf, type Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { type Change, inOneGo, write } from '../write'
import { newContact } from './contacts'
import { followUpsAnswered, followUpsAnsweredAt } from './hard-times'
import { standingNudgeOf } from './nudges'

/** Notes that a draft was opened. Its text is not kept, and it is not contact. Answers the check-in. */
export async function openCheckIn(
  db: PorchlightDatabase,
  deps: Deps,
  fields: Pick<CheckIn, 'personId' | 'family' | 'channelKind'>,
): Promise<CheckIn> {
  const checkIn: CheckIn = {
    personId: fields.personId,
    family: fields.family,
    channelKind: fields.channelKind,
    id: deps.newId(),
    openedAtMs: deps.now(),
    went: null,
    wentAtMs: null,
    word: null,
    wordAtMs: null,
  }
  await write(db, deps, [{ table: 'checkIns', add: checkIn }])
  return checkIn
}

const contactsOfCheckIn = (db: PorchlightDatabase, checkIn: CheckIn) =>
  db.contacts
    .where('personId')
    .equals(checkIn.personId)
    .filter((contact) => contact.checkInId === checkIn.id)
    .toArray()

/**
 * Answers "Did it go?". Yes logs the contact, once however often it is said, and that person's standing nudge
 * of the day is reached. Any other answer, null included, takes such a contact and nudge back. Answers the
 * id of the contact that now stands for it, or null.
 */
export const answerWent = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, went, dayStartMinutes }: { id: string; went: CheckIn['went']; dayStartMinutes: number },
): Promise<string | null> =>
  inOneGo(db, async () => {
    const checkIn = await db.checkIns.get(id)
    if (!checkIn) return null
    const changes: Change[] = []
    if (checkIn.went !== went) {
      const wentAtMs = went === null ? null : deps.now()
      changes.push({ table: 'checkIns', id, set: { went, wentAtMs } })
    }
    const logged = await contactsOfCheckIn(db, checkIn)
    const { personId, openedAtMs } = checkIn
    const days = [dayOf(openedAtMs, dayStartMinutes), dayOf(deps.now(), dayStartMinutes)]
    let contactId: string | null = null
    if (went === 'yes') {
      const known = logged[0]
      contactId = known?.id ?? null
      if (!known) {
        const contact = newContact(deps, contactFrom(checkIn, 'yes', deps.now()) ?? { personId })
        contactId = contact.id
        const { atMs } = contact
        const day = dayOf(atMs, dayStartMinutes)
        changes.push({ table: 'contacts', add: contact })
        changes.push(...(await followUpsAnswered(db, { personId, day, atMs })))
      } else if (checkIn.went !== 'yes') {
        changes.push({ table: 'contacts', id: known.id, set: { deletedAtMs: null } })
      }
      const nudge = await standingNudgeOf(db, { personId, days })
      if (nudge) {
        changes.push({ table: 'nudges', id: nudge.id, set: { outcome: 'reached', decidedAtMs: deps.now() } })
      }
    } else if (checkIn.went === 'yes') {
      for (const contact of logged) {
        changes.push({ table: 'contacts', id: contact.id, set: { deletedAtMs: deps.now() } })
        changes.push(...(await followUpsAnsweredAt(db, contact)))
      }
      const reached = await db.nudges.where('day').anyOf(days).toArray()
      for (const nudge of reached) {
        if (nudge.personId !== personId || nudge.outcome !== 'reached') continue
        changes.push({ table: 'nudges', id: nudge.id, set: { outcome: null, decidedAtMs: null } })
      }
    }
    await write(db, deps, changes)
    return contactId
  })

/**
 * Answers "Any word back?"; null takes the answer back. With `tryAgainOn` the person is not suggested before that day.
 */
export const answerWord = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, word, tryAgainOn = null }: { id: string; word: CheckIn['word']; tryAgainOn?: Day | null },
): Promise<void> =>
  inOneGo(db, async () => {
    const checkIn = await db.checkIns.get(id)
    if (!checkIn) return
    const wordAtMs = word === null ? null : deps.now()
    const changes: Change[] = [{ table: 'checkIns', id, set: { word, wordAtMs } }]
    if (tryAgainOn !== null)
      changes.push({ table: 'people', id: checkIn.personId, set: { snoozedUntil: tryAgainOn } })
    await write(db, deps, changes)
  })
