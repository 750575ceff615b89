import { expect, test } from 'vitest'
import { contactsOf } from '@/lib/data/reads/reads'
import { plansOf, ritualsOf } from '@/lib/data/reads/reads-plans'
import { settlePlan } from '@/lib/app/plans/plans'
import { noteHeld } from '@/lib/app/plans/rituals'
import { exportEverything } from '@/lib/data/file/export'
import { readImport } from '@/lib/data/file/import'
import { addToDay, dayStartMs, type Day } from '@/lib/domain/time/day'
import { loadPlans } from '@/lib/pages/load-plans'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { kept } from '@/tests/unit/data/generated-file'
import {
  addPerson,
  addPlan,
  addRitual,
  changePerson,
  changePlan,
  forgetPerson,
  logContact,
  mergePeople,
  pickUpRitual,
  portsOver,
  remove,
  splitPeople,
} from '@/tests/support/use-cases'

const today: Day = '2026-11-03'
const noon = new Date(2026, 10, 3, 12).getTime()
const hour = 3_600_000
const coffee = {
  what: 'Coffee',
  proposedMs: [noon + hour, noon + 2 * hour],
  atMs: null,
  minutes: 60,
  meetingUrl: '',
}
const call = {
  what: 'Sunday call',
  cadence: 'week',
  firstDay: '2026-10-20',
  atMinutes: 9 * 60,
  minutes: 30,
  zone: null,
  meetingUrl: 'https://meet.example.org/us',
} as const

async function withMaya() {
  const [db, deps] = [freshDatabase(), depsAt(noon)]
  const maya = await addPerson(db, deps, { name: 'Maya' })
  const at = (nowMs: number) => loadPlans(db, { nowMs, dayStartMinutes: 240 })
  const planned = async (day: Day = today, nowMs = dayStartMs(day, 240)) => (await at(nowMs)).planned
  return { db, deps, maya, planned, at }
}

test('a proposal is no contact and stands on no day; agreed it stands on its own', async () => {
  const { db, deps, maya, planned } = await withMaya()
  const id = await addPlan(db, deps, { ...coffee, personId: maya })
  expect(await planned()).toEqual([])
  await changePlan(db, deps, id, { atMs: noon + hour })
  expect(await planned()).toEqual([
    { id, personId: maya, name: 'Maya', what: 'Coffee', atMs: noon + hour, meetingUrl: '' },
  ])
  expect(await planned(addToDay(today, 1))).toEqual([])
  expect(await contactsOf(db, maya)).toEqual([])
})

test('what is over stands on its day no longer, and the day tells when that will be', async () => {
  const { db, deps, maya, planned, at } = await withMaya()
  await addPlan(db, deps, { ...coffee, personId: maya, atMs: noon })
  expect((await at(noon)).turnsAtMs).toBe(noon + hour)
  expect(await planned(today, noon + hour - 1)).toHaveLength(1)
  expect(await at(noon + hour)).toEqual({ planned: [], turnsAtMs: null })
})

test('a plan that took place is one contact at its time, however often it is said, and can be taken back', async () => {
  const { db, deps, maya, planned } = await withMaya()
  const id = await addPlan(db, deps, { ...coffee, personId: maya, proposedMs: [], atMs: noon - 2 * hour })
  const ports = portsOver(db, deps)
  const { answer, undo } = await settlePlan(ports, { id, outcome: 'happened' })
  expect([answer, (await settlePlan(ports, { id, outcome: 'happened' })).answer]).toEqual([true, false])
  expect(await contactsOf(db, maya)).toMatchObject([{ kind: 'met', atMs: noon - 2 * hour }])
  expect(await planned()).toEqual([])
  await undo()
  expect(await contactsOf(db, maya)).toEqual([])
  expect(await plansOf(db, maya)).toMatchObject([{ outcome: null, outcomeAtMs: null }])
})

test('a plan that took place before its time is contact now, not in the future', async () => {
  const { db, deps, maya } = await withMaya()
  const id = await addPlan(db, deps, { ...coffee, personId: maya, proposedMs: [], atMs: noon + hour })
  await settlePlan(portsOver(db, deps), { id, outcome: 'happened' })
  expect(await contactsOf(db, maya)).toMatchObject([{ kind: 'met', atMs: noon }])
})

test('a plan that was called off is no contact', async () => {
  const { db, deps, maya } = await withMaya()
  const id = await addPlan(db, deps, { ...coffee, personId: maya, atMs: noon - hour })
  await settlePlan(portsOver(db, deps), { id, outcome: 'called-off' })
  expect(await contactsOf(db, maya)).toEqual([])
  expect(await plansOf(db, maya)).toMatchObject([{ outcome: 'called-off', outcomeAtMs: noon }])
})

test('a removed plan comes back as it was', async () => {
  const { db, deps, maya } = await withMaya()
  const id = await addPlan(db, deps, { ...coffee, personId: maya })
  const before = await plansOf(db)
  const { undo } = await remove(db, deps, 'plans', id)
  expect(await plansOf(db)).toEqual([])
  await undo()
  expect(await plansOf(db)).toEqual(before)
})

test('a ritual on its day stands there until it is noted, as a call where there is a link', async () => {
  const { db, deps, maya, planned } = await withMaya()
  const id = await addRitual(db, deps, { ...call, personId: maya })
  expect(await planned()).toMatchObject([{ id, what: 'Sunday call', meetingUrl: call.meetingUrl }])
  const { answer, undo } = await noteHeld(portsOver(db, deps), id)
  expect([answer, (await noteHeld(portsOver(db, deps), id)).answer]).toEqual([true, false])
  expect(await contactsOf(db, maya)).toMatchObject([{ kind: 'call', atMs: dayStartMs(today, 540) }])
  expect(await planned()).toEqual([])
  await undo()
  expect(await contactsOf(db, maya)).toEqual([])
  expect(await planned()).toHaveLength(1)
})

test('what went by is noted for its last turn; picked up again it counts from the next one', async () => {
  const { db, deps, maya } = await withMaya()
  const id = await addRitual(db, deps, { ...call, personId: maya, firstDay: '2026-10-22' })
  await noteHeld(portsOver(db, deps), id)
  expect(await ritualsOf(db, maya)).toMatchObject([{ lastHeldDay: '2026-10-29' }])
  await pickUpRitual(db, deps, id)
  expect(await ritualsOf(db, maya)).toMatchObject([{ firstDay: '2026-11-05', lastHeldDay: '2026-10-29' }])
})

test('nobody who died or was removed is planned with', async () => {
  const { db, deps, maya, planned } = await withMaya()
  await addPlan(db, deps, { ...coffee, personId: maya, atMs: noon })
  await changePerson(db, deps, maya, { goodbye: { kind: 'died', day: today } })
  expect(await planned()).toEqual([])
})

test('who is forgotten takes plans and rituals along', async () => {
  const { db, deps, maya } = await withMaya()
  await addPlan(db, deps, { ...coffee, personId: maya })
  await addRitual(db, deps, { ...call, personId: maya })
  await forgetPerson(db, deps, maya)
  expect([await db.plans.count(), await db.rituals.count()]).toEqual([0, 0])
})

test('plans and rituals follow who is merged, and go back when they are split', async () => {
  const { db, deps, maya } = await withMaya()
  const other = await addPerson(db, deps, { name: 'M. Okafor' })
  await logContact(db, deps, { personId: other })
  await addPlan(db, deps, { ...coffee, personId: other })
  await addRitual(db, deps, { ...call, personId: other })
  const merge = await mergePeople(db, deps, { keptId: maya, mergedId: other })
  expect([(await plansOf(db, maya)).length, (await ritualsOf(db, maya)).length]).toEqual([1, 1])
  await splitPeople(db, deps, merge!)
  expect([(await plansOf(db, other)).length, (await ritualsOf(db, other)).length]).toEqual([1, 1])
})

test.each(['javascript:alert(1)', 'http://meet.example.org', 'https://me:secret@meet.example.org/'])(
  'a file whose call would open %s is refused',
  async (meetingUrl) => {
    const { db, deps, maya } = await withMaya()
    await addPlan(db, deps, { ...coffee, personId: maya })
    const file = await exportEverything(db, { ...kept, now: noon, version: '1' })
    file.plans[0]!.meetingUrl = meetingUrl
    expect(await readImport(JSON.stringify(file))).toMatchObject({
      ok: false,
      error: { detail: 'plans[0].meetingUrl' },
    })
  },
)
