import { expect, test } from 'vitest'
import { answerWent } from '@/lib/app/check-ins/check-ins'
import { keepUntilTomorrow } from '@/lib/app/check-ins/own-drafts'
import { restPerson } from '@/lib/app/people/rhythms'
import { letFollowUpBe } from '@/lib/app/people/hard-times'
import { changePerson, keepRhythm } from '@/lib/app/people/people'
import { settlePlan } from '@/lib/app/plans/plans'
import { removeRecord } from '@/lib/app/remove-record'
import { decideNudge } from '@/lib/app/today/decide-nudge'
import { channelsOf, contactsOf, hardTimesOf, nudgesOf, person } from '@/lib/data/reads/reads'
import { ownDrafts } from '@/lib/data/reads/reads-own-drafts'
import { plansOf } from '@/lib/data/reads/reads-plans'
import type { Day } from '@/lib/domain/time/day'
import { morningOf } from '@/tests/support/people'
import {
  addChannel,
  addHardTime,
  addOwnDraft,
  addPerson,
  addPlan,
  logContact,
  offerNudge,
  openDraft,
  portsOver,
} from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'

const today: Day = '2026-11-03'
const reason = { kind: 'new' } as const

/** Two pages that know the same person, and see each other's changes late. */
async function twoPages() {
  const db = freshDatabase()
  const [here, there] = [depsAt(morningOf(today), 'here'), depsAt(morningOf(today), 'there')]
  const maya = await addPerson(db, here, { name: 'Maya', rhythmDays: 14 })
  return { db, here, maya, first: portsOver(db, here), second: portsOver(db, there) }
}

test('a skip does not undo that they were reached from another page meanwhile', async () => {
  const { db, here, maya, first, second } = await twoPages()
  const nudge = await offerNudge(db, here, { day: today, personId: maya, reason })
  const asked = { nudgeId: nudge.id, personId: maya }
  await Promise.all([
    decideNudge(first, { ...asked, how: 'talked' }),
    decideNudge(second, { ...asked, how: 'not-today' }),
  ])
  expect(await nudgesOf(db, today)).toMatchObject([{ outcome: 'reached' }])
})

test('undoing a skip leaves alone what another page decided since', async () => {
  const { db, here, maya, first } = await twoPages()
  const nudge = await offerNudge(db, here, { day: today, personId: maya, reason })
  const { undo } = await decideNudge(first, { nudgeId: nudge.id, personId: maya, how: 'not-today' })
  await first.store.run((records) => records.change('nudges', nudge.id, { outcome: 'reached' }))
  await undo()
  expect(await nudgesOf(db, today)).toMatchObject([{ outcome: 'reached' }])
})

test('“not yet” said on two pages at once is not yet, and on another day no', async () => {
  const { db, here, maya, first, second } = await twoPages()
  const { id } = await openDraft(db, here, { personId: maya, family: 'catchingUp', channelKind: 'sms' })
  const said = { id, answer: 'not-yet' } as const
  await Promise.all([answerWent(first, said), answerWent(second, said)])
  expect((await db.checkIns.get(id))?.went).toBe('not-yet')
  here.atMs += 86_400_000
  await answerWent(first, said)
  expect((await db.checkIns.get(id))?.went).toBe('no')
})

test('undoing a slower rhythm leaves one alone that was chosen since, and takes nothing else back', async () => {
  const { db, maya, first, second } = await twoPages()
  const { undo } = await changePerson(first, maya, { rhythmDays: 30 })
  await changePerson(second, maya, { rhythmDays: 60, notes: 'moved to Lisbon' })
  await undo()
  expect(await person(db, maya)).toMatchObject({ rhythmDays: 60, notes: 'moved to Lisbon' })
})

test('undoing one member or date puts that one back and keeps those that were added since', async () => {
  const { db, maya, first, second } = await twoPages()
  const date = { label: 'custom', text: 'moved', month: 5, day: 2, year: null } as const
  await changePerson(first, maya, { members: { olu: true }, dates: { a: date } })
  const { undo } = await changePerson(first, maya, { members: { olu: false }, dates: { a: null } })
  await changePerson(second, maya, { members: { bo: true }, dates: { b: date } })
  await undo()
  expect(await person(db, maya)).toMatchObject({
    members: { olu: true, bo: true },
    dates: { a: date, b: date },
  })
})

test('a follow-up is let be once, as it is due by now and not as a page saw it', async () => {
  const { db, here, maya } = await twoPages()
  await addHardTime(db, here, { personId: maya, what: 'ill', beganDay: '2026-11-01' })
  const { id } = (await hardTimesOf(db, maya))[0]!
  const at = (minutes: number) => portsOver(db, depsAt(here.atMs + minutes * 60_000, `page ${minutes}`))
  await Promise.all([letFollowUpBe(at(1), id), letFollowUpBe(at(2), id)])
  await logContact(db, here, { personId: maya }, { day: today })
  await letFollowUpBe(at(3), id)
  expect(await hardTimesOf(db, maya)).toMatchObject([{ answeredTwoDaysAtMs: here.atMs + 60_000 }])
})

test('a plan is settled once: the second page changes nothing, and its undo takes nothing back', async () => {
  const { db, here, maya, first, second } = await twoPages()
  const coffee = { what: 'Coffee', proposedMs: [], atMs: here.atMs, minutes: 60, meetingUrl: '' }
  const id = await addPlan(db, here, { ...coffee, personId: maya })
  const done = await Promise.all([
    settlePlan(first, { id, outcome: 'happened' }),
    settlePlan(second, { id, outcome: 'called-off' }),
  ])
  expect(done.map(({ answer }) => answer)).toEqual([true, false])
  await done[1].undo()
  expect(await plansOf(db, maya)).toMatchObject([{ outcome: 'happened' }])
  expect(await contactsOf(db, maya)).toHaveLength(1)
})

test('two rests that are asked for at once are one', async () => {
  const { db, maya, first, second } = await twoPages()
  await Promise.all([restPerson(first, maya, true), restPerson(second, maya, true), keepRhythm(first, maya)])
  expect((await person(db, maya))?.rests).toEqual([{ from: today, until: null }])
})

test('a rest that begins while another page ends the one before is a rest of its own', async () => {
  const { db, maya, first, second } = await twoPages()
  await restPerson(portsOver(db, depsAt(morningOf('2026-10-31'), 'before')), maya, true)
  await Promise.all([restPerson(first, maya, false), restPerson(second, maya, true)])
  expect(await person(db, maya)).toMatchObject({
    resting: true,
    rests: [
      { from: '2026-10-31', until: today },
      { from: today, until: null },
    ],
  })
})

test('a channel that comes back takes the place of the preferred one only from the one that stood in for it', async () => {
  const { db, here, maya, first, second } = await twoPages()
  const add = (kind: 'sms' | 'email' | 'signal', address: string) =>
    addChannel(db, here, { personId: maya, kind, address })
  const [sms, mail] = [await add('sms', '+14155550123'), await add('email', 'maya@example.org')]
  const signal = await add('signal', '+14155550124')
  const preferred = async () => (await person(db, maya))?.preferredChannelId
  const { undo } = await removeRecord(first, 'channels', sms!)
  expect(await preferred()).toBe(mail)
  await changePerson(second, maya, { preferredChannelId: signal })
  await undo()
  expect(await preferred()).toBe(signal)
  expect(await channelsOf(db, maya)).toHaveLength(3)
})

test('a message that is kept once more replaces the kept one, and never a line to use again', async () => {
  const { db, here, maya, first } = await twoPages()
  const words = { personId: maya, family: 'playful', text: 'Hello' } as const
  await addOwnDraft(db, here, { ...words, waitsUntil: null })
  const [line] = await ownDrafts(db)
  await keepUntilTomorrow(first, { ...words, text: 'Kept', insteadOf: line!.id })
  const [kept] = (await ownDrafts(db)).filter(({ waitsUntil }) => waitsUntil !== null)
  await keepUntilTomorrow(first, { ...words, text: 'Kept again', insteadOf: kept!.id })
  expect((await ownDrafts(db)).map(({ text }) => text).toSorted()).toEqual(['Hello', 'Kept again'])
})
