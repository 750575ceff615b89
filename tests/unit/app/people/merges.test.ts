import { expect, test } from 'vitest'
import { dismissPair } from '@/lib/app/people/merges'
import { channelsOf, contactsOf, person } from '@/lib/data/reads/reads'
import { dismissals, currentMerges } from '@/lib/data/reads/reads-merges'
import { dismissalId } from '@/lib/domain/people/dismissal'
import type { ImportantDate } from '@/lib/domain/people/person'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import {
  addPerson,
  changePerson,
  logContact,
  mergePeople,
  portsOver,
  splitPeople,
} from '@/tests/support/use-cases'

const email = { kind: 'email', address: 'maya@home.test' } as const
const mobile = { kind: 'sms', address: '+14155550123' } as const
const birthday = (year: number | null): ImportantDate => ({
  label: 'birthday',
  text: '',
  month: 3,
  day: 9,
  year,
})

/** Maya twice: once with her number and two contacts, once from an import with her year and what one noted. */
async function mayaTwice() {
  const db = freshDatabase()
  const deps = depsAt(Date.UTC(2026, 10, 3, 10))
  const keptId = await addPerson(
    db,
    deps,
    {
      name: 'Maya Osei',
      circle: 'close',
      rhythmDays: 14,
      contexts: { work: true },
      dates: { a: birthday(null) },
    },
    { channels: [mobile, email] },
  )
  const mergedId = await addPerson(
    db,
    deps,
    {
      name: 'Maya O.',
      circle: 'far',
      rhythmDays: null,
      notes: 'Likes tea.',
      contexts: { family: true },
      dates: { b: birthday(1988) },
    },
    { channels: [email, { kind: 'telegram', address: 'maya_osei' }] },
  )
  const choir = await addPerson(db, deps, { name: 'Choir', kind: 'group', members: { [mergedId]: true } })
  await logContact(db, deps, { personId: keptId, atMs: 1_000 })
  await logContact(db, deps, { personId: mergedId, atMs: 2_000 })
  return { db, deps, keptId, mergedId, choir }
}

/** Everything that the two commands may touch, without the stamps. */
async function everything(db: ReturnType<typeof freshDatabase>) {
  const people = (await livingPeople(db)).map((one) => ({
    ...one,
    members: Object.fromEntries(Object.entries(one.members).filter(([, on]) => on)),
    contexts: Object.fromEntries(Object.entries(one.contexts).filter(([, on]) => on)),
    dates: Object.fromEntries(Object.entries(one.dates).filter(([, date]) => date)),
  }))
  return { people, channels: await channelsOf(db), contacts: await contactsOf(db) }
}

test('two who are merged are one, with the channels, contacts, contexts, dates and groups of both', async () => {
  const { db, deps, keptId, mergedId, choir } = await mayaTwice()
  await mergePeople(db, deps, { keptId, mergedId })
  expect((await livingPeople(db)).map(({ name }) => name)).toEqual(['Maya Osei', 'Choir'])
  const maya = await person(db, keptId)
  expect(maya).toMatchObject({ circle: 'close', rhythmDays: 14, notes: 'Likes tea.' })
  expect(maya?.contexts).toMatchObject({ work: true, family: true })
  expect(maya?.dates).toEqual({ a: birthday(1988) })
  // The address that both have is there once.
  const addresses = (await channelsOf(db, keptId)).map(({ address }) => address)
  expect(addresses.toSorted()).toEqual(['+14155550123', 'maya@home.test', 'maya_osei'])
  expect((await contactsOf(db, keptId)).map(({ atMs }) => atMs)).toEqual([1_000, 2_000])
  expect((await person(db, choir))?.members).toMatchObject({ [keptId]: true })
})

test('what was chosen stands: the other name, both notes', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  await changePerson(db, deps, keptId, { notes: 'Moved in May.' })
  await mergePeople(db, deps, {
    keptId,
    mergedId,
    choices: { name: 'merged', circle: 'merged', notes: 'both' },
  })
  expect(await person(db, keptId)).toMatchObject({
    name: 'Maya O.',
    circle: 'far',
    notes: 'Moved in May.\nLikes tea.',
  })
})

test('where only one says something, that stands as it is, whatever was chosen', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  await changePerson(db, deps, keptId, { notes: 'Moved in May.', nextTime: 'Her exam?' })
  await changePerson(db, deps, mergedId, { notes: '' })
  await mergePeople(db, deps, { keptId, mergedId, choices: { nextTime: 'merged' } })
  expect(await person(db, keptId)).toMatchObject({ notes: 'Moved in May.', nextTime: 'Her exam?' })
})

test('whoever died, rests or was put off under one name does so under both', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  const rests = [{ from: '2026-11-01', until: null }] as const
  await changePerson(db, deps, mergedId, {
    goodbye: { kind: 'died', day: null },
    resting: true,
    rests: [...rests],
    snoozedUntil: '2026-12-01',
  })
  await changePerson(db, deps, keptId, { goodbye: { kind: 'parted', day: null } })
  const before = await everything(db)
  const id = await mergePeople(db, deps, { keptId, mergedId })
  expect(await person(db, keptId)).toMatchObject({
    goodbye: { kind: 'died', day: null },
    resting: true,
    rests,
    snoozedUntil: '2026-12-01',
  })
  await splitPeople(db, deps, id!)
  expect(await everything(db)).toEqual(before)
})

test('who waits for a circle after an import takes the one that was chosen for the other, and its rhythm', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  await changePerson(db, deps, keptId, { sorting: 'waiting', circle: 'far', rhythmDays: null })
  await changePerson(db, deps, mergedId, { circle: 'close', rhythmDays: 7, notBefore: '2026-12-01' })
  await mergePeople(db, deps, { keptId, mergedId })
  expect(await person(db, keptId)).toMatchObject({
    circle: 'close',
    rhythmDays: 7,
    sorting: 'sorted',
    notBefore: '2026-12-01',
  })
})

test('“whenever it happens” is a rhythm too, and stands unless the other is chosen', async () => {
  for (const choices of [{}, { rhythmDays: 'merged' }] as const) {
    const { db, deps, keptId, mergedId } = await mayaTwice()
    await changePerson(db, deps, keptId, { rhythmDays: null })
    await changePerson(db, deps, mergedId, { rhythmDays: 30 })
    await mergePeople(db, deps, { keptId, mergedId, choices })
    expect((await person(db, keptId))?.rhythmDays).toBe('rhythmDays' in choices ? 30 : null)
  }
})

test('once split, everything is as it was before, to the last record', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  const before = await everything(db)
  const id = await mergePeople(db, deps, { keptId, mergedId, choices: { name: 'merged', notes: 'both' } })
  expect(await everything(db)).not.toEqual(before)
  await splitPeople(db, deps, id!)
  expect(await everything(db)).toEqual(before)
  expect(await currentMerges(db)).toEqual([])
})

test('who was in a group beside the other is still in it once split', async () => {
  const { db, deps, keptId, mergedId, choir } = await mayaTwice()
  await changePerson(db, deps, choir, { members: { [keptId]: true } })
  const id = await mergePeople(db, deps, { keptId, mergedId })
  await splitPeople(db, deps, id!)
  expect((await person(db, choir))?.members).toEqual({ [keptId]: true, [mergedId]: true })
})

test('what was changed and noted since stays with the one who was kept', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  const id = await mergePeople(db, deps, { keptId, mergedId, choices: { name: 'merged' } })
  await changePerson(db, deps, keptId, { notes: 'New job.' })
  await logContact(db, deps, { personId: keptId, atMs: 30_000 })
  await splitPeople(db, deps, id!)
  expect(await person(db, keptId)).toMatchObject({ name: 'Maya Osei', notes: 'New job.' })
  expect((await contactsOf(db, keptId)).map(({ atMs }) => atMs)).toEqual([1_000, 30_000])
  expect((await contactsOf(db, mergedId)).map(({ atMs }) => atMs)).toEqual([2_000])
})

test('of three that became one after the other, the first is split off again with all that was theirs', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  const thirdId = await addPerson(db, deps, { name: 'Maya' })
  const first = await mergePeople(db, deps, { keptId, mergedId })
  const second = await mergePeople(db, deps, { keptId: thirdId, mergedId: keptId })
  await splitPeople(db, deps, first!)
  expect((await contactsOf(db, mergedId)).map(({ atMs }) => atMs)).toEqual([2_000])
  expect((await channelsOf(db, mergedId)).map(({ address }) => address)).toContain('maya_osei')
  await splitPeople(db, deps, second!)
  expect((await contactsOf(db, keptId)).map(({ atMs }) => atMs)).toEqual([1_000])
  expect((await contactsOf(db, mergedId)).map(({ atMs }) => atMs)).toEqual([2_000])
})

test('a split is remembered, unless it only takes the merge back', async () => {
  for (const dismiss of [true, false]) {
    const { db, deps, keptId, mergedId } = await mayaTwice()
    const id = await mergePeople(db, deps, { keptId, mergedId })
    await splitPeople(db, deps, id!, { dismiss })
    expect((await dismissals(db)).has(dismissalId(keptId, mergedId))).toBe(dismiss)
  }
})

test('nobody is merged with themselves, with somebody gone, or twice', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  expect(await mergePeople(db, deps, { keptId, mergedId: keptId })).toBeNull()
  expect(await mergePeople(db, deps, { keptId, mergedId: 'nobody' })).toBeNull()
  await mergePeople(db, deps, { keptId, mergedId })
  expect(await mergePeople(db, deps, { keptId, mergedId })).toBeNull()
  expect(await currentMerges(db)).toHaveLength(1)
})

test('a dismissal is remembered, can be taken back, and can be made again', async () => {
  const { db, deps, keptId, mergedId } = await mayaTwice()
  const pair: [string, string] = [keptId, mergedId]
  const known = async () => (await dismissals(db)).has(dismissalId(mergedId, keptId))
  const { undo } = await dismissPair(portsOver(db, deps), pair)
  expect(await known()).toBe(true)
  await undo()
  expect(await known()).toBe(false)
  await dismissPair(portsOver(db, deps), pair)
  expect(await known()).toBe(true)
})
