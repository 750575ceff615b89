import { expect, test } from 'vitest'
import { letFollowUpBe } from '@/lib/app/people/hard-times'
import { hardTimesOf } from '@/lib/data/reads/reads'
import { memoriesOf } from '@/lib/data/reads/reads-keepsakes'
import { followUpDue } from '@/lib/domain/people/hard-time'
import type { Day } from '@/lib/domain/time/day'
import { morningOf } from '@/tests/support/people'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import {
  addHardTime,
  addMemory,
  addPerson,
  answerWent,
  changePerson,
  forgetPerson,
  logContact,
  offerNudge,
  openDraft,
  portsOver,
  remove,
} from '@/tests/support/use-cases'

const third: Day = '2026-11-03'

async function aHardTime() {
  const [db, deps] = [freshDatabase(), depsAt(morningOf(third))]
  const personId = await addPerson(db, deps, { name: 'Maya' })
  await addHardTime(db, deps, { personId, what: 'her father is ill', beganDay: '2026-11-01' })
  const now = async () => (await hardTimesOf(db, personId))[0]!
  return { db, deps, personId, now, due: async () => followUpDue(await now(), third) }
}

test('talking answers the follow-up of the day, and taking the contact back asks again', async () => {
  const { db, deps, personId, due } = await aHardTime()
  expect(await due()).toBe('two-days')
  const contact = await logContact(db, deps, { personId }, { day: third })
  expect(await due()).toBeNull()
  await remove(db, deps, 'contacts', contact)
  expect(await due()).toBe('two-days')
})

test('bringing a contact back answers it once more, and so is the nudge of the day reached', async () => {
  const { db, deps, personId, due } = await aHardTime()
  await offerNudge(db, deps, { day: third, personId, reason: { kind: 'new' } })
  const outcome = async () => (await db.nudges.toArray())[0]!.outcome
  const contact = await logContact(db, deps, { personId }, { day: third })
  const { undo } = await remove(db, deps, 'contacts', contact)
  expect([await due(), await outcome()]).toEqual(['two-days', null])
  await undo()
  expect([await due(), await outcome()]).toEqual([null, 'reached'])
})

test('a nudge stays reached while there is another contact since', async () => {
  const { db, deps, personId } = await aHardTime()
  await offerNudge(db, deps, { day: third, personId, reason: { kind: 'new' } })
  const call = await logContact(db, deps, { personId, kind: 'call' }, { day: third })
  const other = await logContact(db, deps, { personId, kind: 'met' }, { day: third })
  await remove(db, deps, 'contacts', call)
  expect((await db.nudges.toArray())[0]!.outcome).toBe('reached')
  await remove(db, deps, 'contacts', other)
  expect((await db.nudges.toArray())[0]!.outcome).toBeNull()
})

test('a message that went answers it too', async () => {
  const { db, deps, personId, due } = await aHardTime()
  const { id } = await openDraft(db, deps, { personId, family: 'catchingUp', channelKind: 'whatsapp' })
  await answerWent(db, deps, { id, answer: 'yes' })
  expect(await due()).toBeNull()
  await answerWent(db, deps, { id, answer: 'no' })
  expect(await due()).toBe('two-days')
})

test('contact of an earlier day answers nothing', async () => {
  const { db, deps, personId, due } = await aHardTime()
  await logContact(db, deps, { personId, atMs: morningOf('2026-11-02') })
  expect(await due()).toBe('two-days')
})

test('it can be let be without contact', async () => {
  const { db, deps, now, due } = await aHardTime()
  await letFollowUpBe(portsOver(db, deps), (await now()).id)
  expect(await due()).toBeNull()
  expect(await db.contacts.count()).toBe(0)
})

test('who is forgotten takes hard times, memories, merges and dismissals along, and those merged into them', async () => {
  const { db, deps, personId } = await aHardTime()
  await addMemory(db, deps, { personId, text: 'the walk' })
  const twin = await addPerson(db, deps, { name: 'M. Okafor' })
  const third = await addPerson(db, deps, { name: 'Maya O' })
  const other = await addPerson(db, deps, { name: 'Olu' })
  await changePerson(db, deps, twin, { mergedInto: personId })
  await changePerson(db, deps, third, { mergedInto: twin })
  await addMemory(db, deps, { personId: twin, text: 'the boat' })
  await addMemory(db, deps, { personId: other, text: 'the song' })
  const upkeep = { stamps: {}, deletedAtMs: null }
  const before = { kept: {}, merged: {}, moved: {} }
  await db.merges.add({
    id: 'm',
    keptId: personId,
    mergedId: twin,
    atMs: 1,
    before,
    splitAtMs: null,
    ...upkeep,
  })
  await db.dismissals.bulkAdd([
    { id: [other, personId].sort().join('+'), atMs: 1, ...upkeep },
    { id: 'x+y', atMs: 1, ...upkeep },
  ])
  await forgetPerson(db, deps, personId)
  expect((await db.people.toArray()).map(({ name }) => name)).toEqual(['Olu'])
  expect(await db.hardTimes.count()).toBe(0)
  expect((await memoriesOf(db, other)).map(({ text }) => text)).toEqual(['the song'])
  expect(await db.memories.count()).toBe(1)
  expect(await db.merges.count()).toBe(0)
  expect((await db.dismissals.toArray()).map(({ id }) => id)).toEqual(['x+y'])
})
