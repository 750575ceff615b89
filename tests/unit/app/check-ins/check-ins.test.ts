import { expect, test } from 'vitest'
import { decideNudge } from '@/lib/app/today/decide-nudge'
import { openDatabase } from '@/lib/data/database'
import {
  checkInsSince,
  contactsOf,
  nudgesOf,
  nudgesSince,
  person,
  selfCheckInOf,
} from '@/lib/data/reads/reads'
import { addToDay } from '@/lib/domain/time/day'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import {
  addPerson,
  addSelfCheckIn,
  answerWent,
  answerWord,
  logContact,
  offerNudge,
  openDraft,
  portsOver,
  remove,
  storeOutcome,
} from '@/tests/support/use-cases'

const noon = new Date(2026, 10, 3, 12).getTime()
const today = '2026-11-03'
const quiet = { kind: 'quiet', days: 21 } as const

async function withMaya() {
  const [db, deps] = [freshDatabase(), depsAt(noon)]
  const maya = await addPerson(db, deps, { name: 'Maya' })
  return { db, deps, maya }
}

test('a draft that was opened is not contact', async () => {
  const { db, deps, maya } = await withMaya()
  await openDraft(db, deps, { personId: maya, family: 'appreciation', channelKind: 'signal' })
  expect(await contactsOf(db, maya)).toEqual([])
  expect(await checkInsSince(db, noon)).toMatchObject([{ personId: maya, went: null, word: null }])
})

test('nothing of a draft but its kind is kept', async () => {
  const { db, deps, maya } = await withMaya()
  const sent = {
    personId: maya,
    family: 'boundary',
    channelKind: 'sms',
    text: 'I need a quiet week',
  } as const
  await openDraft(db, deps, sent)
  expect(JSON.stringify(await db.checkIns.toArray())).not.toContain('quiet week')
})

test('"it went" logs one contact at the time of the draft, however often it is clicked', async () => {
  const { db, deps, maya } = await withMaya()
  const nudge = await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  const { id } = await openDraft(db, deps, {
    personId: maya,
    family: 'catchingUp',
    channelKind: 'whatsapp',
  })
  deps.atMs += 3_600_000
  const yes = { id, answer: 'yes' } as const
  const answers = await Promise.all([answerWent(db, deps, yes), answerWent(db, deps, yes)])
  const contacts = await contactsOf(db, maya)
  expect(contacts).toMatchObject([{ atMs: noon, kind: 'message', began: 'me', checkInId: id }])
  expect(answers).toEqual([contacts[0]!.id, contacts[0]!.id])
  expect(await nudgesOf(db, today)).toMatchObject([{ id: nudge.id, outcome: 'reached' }])
})

test('a contact that was removed by hand does not come back when "it went" is said again', async () => {
  const { db, deps, maya } = await withMaya()
  const { id } = await openDraft(db, deps, { personId: maya, family: 'catchingUp', channelKind: 'sms' })
  const contact = await answerWent(db, deps, { id, answer: 'yes' })
  await remove(db, deps, 'contacts', contact!)
  await answerWent(db, deps, { id, answer: 'yes' })
  expect(await contactsOf(db, maya)).toEqual([])
})

test('answering "it went" the next morning still counts for the day of the draft', async () => {
  const { db, deps, maya } = await withMaya()
  await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  const { id } = await openDraft(db, deps, { personId: maya, family: 'catchingUp', channelKind: 'sms' })
  deps.atMs += 24 * 3_600_000
  await answerWent(db, deps, { id, answer: 'yes' })
  expect((await nudgesOf(db, today))[0]?.outcome).toBe('reached')
})

test('"not yet" logs nothing, and taking "it went" back takes the contact back', async () => {
  const { db, deps, maya } = await withMaya()
  await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  const { id } = await openDraft(db, deps, { personId: maya, family: 'catchingUp', channelKind: 'sms' })
  const answer = (went: 'yes' | 'not-yet' | null) => answerWent(db, deps, { id, answer: went })
  expect(await answer('not-yet')).toBeNull()
  expect(await contactsOf(db, maya)).toEqual([])
  const contactId = await answer('yes')
  expect(await answer(null)).toBeNull()
  expect(await contactsOf(db, maya)).toEqual([])
  expect(await nudgesOf(db, today)).toMatchObject([{ outcome: null, decidedAtMs: null }])
  expect(await answer('yes')).toBe(contactId)
  expect(await contactsOf(db, maya)).toHaveLength(1)
})

test('word back is kept and can be taken back', async () => {
  const { db, deps, maya } = await withMaya()
  const { id } = await openDraft(db, deps, { personId: maya, family: 'catchingUp', channelKind: 'copy' })
  await answerWord(db, deps, { id, word: 'replied' })
  expect(await checkInsSince(db, 0)).toMatchObject([{ word: 'replied', wordAtMs: noon }])
  await answerWord(db, deps, { id, word: null })
  expect(await checkInsSince(db, 0)).toMatchObject([{ word: null, wordAtMs: null }])
})

test('a "not now" may name the day to try again, before which they are not suggested', async () => {
  const { db, deps, maya } = await withMaya()
  const { id } = await openDraft(db, deps, { personId: maya, family: 'catchingUp', channelKind: 'sms' })
  const tryAgainOn = addToDay(today, 7)
  await answerWord(db, deps, { id, word: 'not-now', tryAgainInDays: 7 })
  expect(await checkInsSince(db, 0)).toMatchObject([{ word: 'not-now', wordAtMs: noon }])
  expect((await person(db, maya))?.snoozedUntil).toBe(tryAgainOn)
  await answerWord(db, deps, { id: 'gone', word: 'not-now', tryAgainInDays: 0 })
  expect((await person(db, maya))?.snoozedUntil).toBe(tryAgainOn)
})

test('two pages that offer somebody at once agree on one', async () => {
  const { db, deps, maya } = await withMaya()
  const jonas = await addPerson(db, deps, { name: 'Jonas' })
  const other = openDatabase(db.name)
  const [a, b] = await Promise.all([
    offerNudge(db, deps, { day: today, personId: maya, reason: quiet }),
    offerNudge(other, depsAt(noon, 'page-b'), { day: today, personId: jonas, reason: { kind: 'new' } }),
  ])
  other.close()
  expect(b).toEqual(a)
  expect(await nudgesOf(db, today)).toEqual([a])
})

test('nobody is put forward twice on a day, and a skip leaves no room for another where one a day was chosen', async () => {
  const { db, deps, maya } = await withMaya()
  const jonas = await addPerson(db, deps, { name: 'Jonas' })
  const first = await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  await storeOutcome(db, deps, { id: first.id, outcome: 'skipped' })
  expect(await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })).toMatchObject({
    id: first.id,
    outcome: 'skipped',
  })
  const other = { day: today, personId: jonas, reason: quiet } as const
  expect((await offerNudge(db, deps, other)).id).toBe(first.id)
  const second = await offerNudge(db, deps, other, { perDay: 2 })
  expect(second).toMatchObject({ personId: jonas, outcome: null })
  expect((await nudgesSince(db, today)).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
})

test('after the day reached its number nobody else is stored', async () => {
  const { db, deps, maya } = await withMaya()
  const jonas = await addPerson(db, deps, { name: 'Jonas' })
  const first = await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  await storeOutcome(db, deps, { id: first.id, outcome: 'reached' })
  expect((await offerNudge(db, deps, { day: today, personId: jonas, reason: quiet })).id).toBe(first.id)
  const offer = { day: today, personId: jonas, reason: quiet } as const
  expect((await offerNudge(db, deps, offer, { perDay: 2 })).personId).toBe(jonas)
})

test('somebody removed since the morning makes room', async () => {
  const { db, deps, maya } = await withMaya()
  const jonas = await addPerson(db, deps, { name: 'Jonas' })
  await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  await remove(db, deps, 'people', maya)
  expect((await offerNudge(db, deps, { day: today, personId: jonas, reason: quiet })).personId).toBe(jonas)
})

test('a snooze holds until its day and goes when it is taken back; neither is contact', async () => {
  const { db, deps, maya } = await withMaya()
  const { id } = await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  const nudge = { nudgeId: id, personId: maya }
  const { undo } = await decideNudge(portsOver(db, deps), { ...nudge, how: 'later' })
  expect((await person(db, maya))?.snoozedUntil).toBe('2026-11-06')
  await undo()
  expect((await person(db, maya))?.snoozedUntil).toBeNull()
  await decideNudge(portsOver(db, deps), { ...nudge, how: 'not-today' })
  expect(await contactsOf(db)).toEqual([])
})

test('logged contact reaches the nudge of its day, and can be undone and brought back', async () => {
  const { db, deps, maya } = await withMaya()
  await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  const id = await logContact(db, deps, { personId: maya, kind: 'call' }, { day: today })
  expect(await nudgesOf(db, today)).toMatchObject([{ outcome: 'reached' }])
  const { undo } = await remove(db, deps, 'contacts', id)
  expect(await contactsOf(db, maya)).toEqual([])
  await undo()
  expect(await contactsOf(db, maya)).toMatchObject([{ id, kind: 'call', atMs: noon }])
})

test('logging the same contact twice in a breath is one contact, and a minute later another', async () => {
  const { db, deps, maya } = await withMaya()
  const first = await logContact(db, deps, { personId: maya, kind: 'other' })
  deps.atMs += 300
  expect(await logContact(db, deps, { personId: maya, kind: 'other' })).toBe(first)
  expect(await contactsOf(db, maya)).toHaveLength(1)
  await remove(db, deps, 'contacts', first)
  await logContact(db, deps, { personId: maya, kind: 'other' })
  deps.atMs += 60_000
  await logContact(db, deps, { personId: maya, kind: 'other' })
  expect(await contactsOf(db, maya)).toHaveLength(2)
})

test('taking back the contact of a day lets the nudge that it reached stand again', async () => {
  const { db, deps, maya } = await withMaya()
  await offerNudge(db, deps, { day: today, personId: maya, reason: quiet })
  const id = await logContact(db, deps, { personId: maya }, { day: today })
  await remove(db, deps, 'contacts', id)
  expect(await nudgesOf(db, today)).toMatchObject([{ outcome: null, decidedAtMs: null }])
})

test('the last self check-in of a day is the one that holds', async () => {
  const { db, deps } = await withMaya()
  expect(await selfCheckInOf(db, today)).toBeUndefined()
  await addSelfCheckIn(db, deps, { wavedAway: true })
  deps.atMs += 1
  await addSelfCheckIn(db, deps, { feeling: 'lonely', need: 'reach-out' })
  expect(await selfCheckInOf(db, today)).toMatchObject({ feeling: 'lonely', wavedAway: false })
})
