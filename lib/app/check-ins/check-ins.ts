import { answered, contactFrom } from '@/lib/domain/check-ins/after'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import type { Days } from '@/lib/domain/time/units'
import { newContact } from '../people/contacts'
import { answerFollowUps, takeBackFollowUps } from '../people/hard-times'
import type { Done, RecordPorts, Transaction } from '../ports'
import { reachedNudgeOf, undecidedNudgeOf } from '../today/nudges-of-day'

/**
 * Logs that a draft was opened; if it was a waiting message (`ownDraftId`), that message is erased. The
 * draft's text is not stored, and opening it is not contact. Returns the check-in.
 */
export const noteOpenedDraft = (
  { store, now, newId }: RecordPorts,
  {
    personId,
    family,
    channelKind,
    ownDraftId = null,
  }: Pick<CheckIn, 'personId' | 'family' | 'channelKind'> & { ownDraftId?: string | null },
): Promise<Done<CheckIn>> =>
  store.run(async (records) => {
    const checkIn: CheckIn = {
      personId,
      family,
      channelKind,
      id: newId(),
      openedAtMs: now(),
      went: null,
      wentAtMs: null,
      word: null,
      wordAtMs: null,
    }
    await records.add('checkIns', checkIn)
    if (ownDraftId !== null) await records.forget('drafts', ownDraftId)
    return checkIn
  })

const contactsOfCheckIn = async (
  records: Transaction,
  { id, personId }: CheckIn,
  also?: { removed: boolean },
) =>
  (await records.where('contacts', 'personId', [personId], also)).filter(({ checkInId }) => checkInId === id)

/**
 * Answers "Did it go?". Yes logs the contact, once however often it is answered, and marks that person's open
 * nudge of the day as reached. Any other answer, null included, takes that contact and nudge back. Returns
 * the contact's id, or null.
 */
export const answerWent = (
  ports: RecordPorts,
  { id, answer }: { id: string; answer: CheckIn['went'] },
): Promise<Done<string | null>> =>
  ports.store.run(async (records) => {
    const { now, dayStartMinutes } = ports
    const checkIn = await records.get('checkIns', id)
    if (!checkIn) return null
    const { went, wentAtMs } =
      answer === null
        ? { went: null, wentAtMs: null }
        : answered(checkIn, answer, { nowMs: now(), dayStartMinutes })
    if (checkIn.went !== went) await records.change('checkIns', id, { went, wentAtMs })
    const { personId, openedAtMs } = checkIn
    const days = [dayOf(openedAtMs, dayStartMinutes), dayOf(now(), dayStartMinutes)]
    if (went === 'yes') {
      const contactId = await contactFor(records, checkIn, ports)
      const nudge = await undecidedNudgeOf(records, { personId, days })
      if (nudge) await records.change('nudges', nudge.id, { outcome: 'reached', decidedAtMs: now() })
      return contactId
    }
    if (checkIn.went === 'yes') {
      for (const contact of await contactsOfCheckIn(records, checkIn)) {
        await records.remove('contacts', contact.id)
        await takeBackFollowUps(records, contact)
      }
      const nudge = await reachedNudgeOf(records, { personId, days })
      if (nudge) await records.change('nudges', nudge.id, { outcome: null, decidedAtMs: null })
    }
    return null
  })

/**
 * The id of the one contact for a message that went: a new one, or the earlier one, restored if it was
 * removed.
 */
async function contactFor(records: Transaction, checkIn: CheckIn, ports: RecordPorts): Promise<string> {
  const { personId } = checkIn
  const [logged] = await contactsOfCheckIn(records, checkIn, { removed: true })
  if (logged) {
    if (checkIn.went !== 'yes') await records.restore('contacts', logged.id)
    return logged.id
  }
  const contact = newContact(ports, contactFrom(checkIn, 'yes', ports.now()) ?? { personId })
  const { id, atMs } = contact
  await records.add('contacts', contact)
  await answerFollowUps(records, { personId, day: dayOf(atMs, ports.dayStartMinutes), atMs })
  return id
}

/**
 * Answers "Any word back?"; null takes the answer back. With `tryAgainInDays` the person is not suggested
 * until so many days have passed.
 */
export const answerWord = (
  { store, now, dayStartMinutes }: RecordPorts,
  { id, word, tryAgainInDays = null }: { id: string; word: CheckIn['word']; tryAgainInDays?: Days | null },
): Promise<Done<void>> =>
  store.run(async (records) => {
    const checkIn = await records.get('checkIns', id)
    if (!checkIn) return
    await records.change('checkIns', id, { word, wordAtMs: word === null ? null : now() })
    if (tryAgainInDays === null) return
    const snoozedUntil = addToDay(dayOf(now(), dayStartMinutes), tryAgainInDays)
    await records.change('people', checkIn.personId, { snoozedUntil })
  })
