import { liveQuery } from 'dexie'
import { expect, test, vi } from 'vitest'
import { channelsOf, contactsOf, person } from '@/lib/data/reads/reads'
import { nextStamp } from '@/lib/data/write/stamp'
import { mergeRecords } from '@/lib/data/write/merge-records'
import { people } from '@/lib/data/tables/people'
import type { Person } from '@/lib/domain/people/person'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import {
  addChannel,
  addPerson,
  changePerson,
  forgetPerson,
  logContact,
  offerNudge,
  openDraft,
  remove,
} from '@/tests/support/use-cases'

const mail = { kind: 'email', address: 'maya@example.org' } as const
const sms = { kind: 'sms', address: '+14155550123', raw: '(415) 555-0123' } as const

test('somebody is added with their channels, the first one preferred', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya', circle: 'close' }, { channels: [sms, mail] })
  const channels = await channelsOf(db, id)
  expect(await person(db, id)).toMatchObject({
    name: 'Maya',
    circle: 'close',
    addedAtMs: 1000,
    resting: false,
  })
  expect(channels).toMatchObject([sms, { ...mail, raw: mail.address }])
  expect((await person(db, id))?.preferredChannelId).toBe(channels[0]!.id)
})

test('a channel that cannot be stored leaves nobody behind', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const broken = { ...mail, address: (() => 'not storable') as unknown as string }
  await expect(addPerson(db, deps, { name: 'Maya' }, { channels: [broken] })).rejects.toThrow()
  expect(await db.people.count()).toBe(0)
  expect(await db.outbox.count()).toBe(0)
})

test('only what changed is stamped, and what this release does not know stays', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya', notes: 'moved' })
  const before = (await db.people.get(id))!
  await db.people.put({ ...before, pronouns: 'she' } as typeof before)
  deps.atMs = 2000
  await changePerson(db, deps, id, { name: 'Maya', notes: 'moved to Lisbon' })
  const after = (await db.people.get(id))!
  expect(after).toMatchObject({ notes: 'moved to Lisbon', pronouns: 'she' })
  const changed = Object.keys(after.stamps).filter((field) => after.stamps[field] !== before.stamps[field])
  expect(changed).toEqual(['notes'])
  expect(after.stamps.notes! > before.stamps.notes!).toBe(true)
})

test('contexts are stamped member by member, and taking one away is a change too', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya', contexts: { family: true, work: true } })
  await changePerson(db, deps, id, { contexts: { work: false, friends: true } })
  const stored = (await db.people.get(id))!
  expect(stored.contexts).toEqual({ family: true, work: false, friends: true })
  expect(stored.stamps['contexts.work']! > stored.stamps['contexts.family']!).toBe(true)
})

test('a page that has not heard of the last change yet takes nothing of it back', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const day = { label: 'birthday', text: '', month: 5, day: 21, year: null } as const
  const id = await addPerson(db, deps, { name: 'Choir', kind: 'group', dates: { a: day } })
  await changePerson(db, deps, id, { contexts: { family: true }, members: { olu: true } })
  await changePerson(db, deps, id, { contexts: { friends: true }, members: { bo: true } })
  await changePerson(db, deps, id, { dates: { a: null } })
  await changePerson(db, deps, id, { dates: { b: { ...day, month: 6 } } })
  await changePerson(db, deps, id, { dates: { a: day } })
  expect(await person(db, id)).toMatchObject({
    contexts: { family: true, friends: true },
    members: { olu: true, bo: true },
    dates: { a: day, b: { ...day, month: 6 } },
  })
})

test('a record waits once in the outbox however often it changes', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya' })
  for (const notes of ['a', 'b', 'c']) await changePerson(db, deps, id, { notes })
  const last = (await db.people.get(id))!.stamps.notes
  expect(await db.outbox.toArray()).toEqual([
    { key: `people/${id}`, table: 'people', id, stamp: last, forgotten: false },
  ])
})

test('a change that changes nothing leaves no trace', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya' })
  await db.outbox.clear()
  await changePerson(db, deps, id, { name: 'Maya' })
  expect(await db.outbox.count()).toBe(0)
})

test('a removed person is out of sight and comes back whole', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya' }, { channels: [mail] })
  const before = await person(db, id)
  const { undo } = await remove(db, deps, 'people', id)
  expect(await livingPeople(db)).toEqual([])
  expect(await person(db, id)).toBeUndefined()
  await undo()
  expect(await person(db, id)).toEqual(before)
  expect(await channelsOf(db, id)).toHaveLength(1)
})

test('forgetting erases somebody with everything of theirs, and nobody else', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const ids = []
  for (const name of ['Maya', 'Jonas']) {
    const id = await addPerson(db, deps, { name }, { channels: [mail] })
    await logContact(db, deps, { personId: id, note: `${name}, about the move` })
    await openDraft(db, deps, { personId: id, family: 'catchingUp', channelKind: 'email' })
    await offerNudge(db, deps, { day: '2026-11-02', personId: id, reason: { kind: 'new' } }, { perDay: 2 })
    ids.push(id)
  }
  await forgetPerson(db, deps, ids[0]!)
  for (const table of [db.people, db.channels, db.contacts, db.checkIns, db.nudges]) {
    const left: { id: string; personId?: string }[] = await table.toArray()
    expect(
      left.map((record) => record.personId ?? record.id),
      table.name,
    ).toEqual([ids[1]])
  }
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))
  expect(everything).not.toContain('Maya')
  expect((await db.outbox.get(`people/${ids[0]}`))?.forgotten).toBe(true)
})

test('a late change does not bring half of a forgotten person back', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya' })
  const { undo } = await remove(db, deps, 'people', id)
  await forgetPerson(db, deps, id)
  await changePerson(db, deps, id, { notes: 'late' })
  await undo()
  expect(await db.people.count()).toBe(0)
})

test('when the preferred channel goes, another takes its place', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya' })
  const preferred = async () => (await person(db, id))?.preferredChannelId
  const first = (await addChannel(db, deps, { ...sms, personId: id }))!
  const second = (await addChannel(db, deps, { ...mail, personId: id }))!
  expect(await preferred()).toBe(first)
  const { undo } = await remove(db, deps, 'channels', first)
  expect(await preferred()).toBe(second)
  const last = await remove(db, deps, 'channels', second)
  expect(await preferred()).toBeNull()
  await last.undo()
  expect(await preferred()).toBe(second)
  await undo()
  expect(await preferred()).toBe(first)
})

test('an address that somebody has in that app already is not added twice, unless it was removed', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const id = await addPerson(db, deps, { name: 'Maya' })
  const other = await addPerson(db, deps, { name: 'Olu' })
  const unread = { kind: 'sms', address: '', raw: '12' } as const
  const first = (await addChannel(db, deps, { ...sms, personId: id }))!
  await addChannel(db, deps, { ...unread, personId: id })
  const outbox = await db.outbox.count()
  expect(await addChannel(db, deps, { ...sms, raw: 'typed otherwise', personId: id })).toBeNull()
  expect(await addChannel(db, deps, { ...unread, raw: ' 12 ', personId: id })).toBeNull()
  expect(await db.outbox.count()).toBe(outbox)

  const added = [
    await addChannel(db, deps, { ...unread, raw: '13', personId: id }),
    await addChannel(db, deps, { ...sms, kind: 'whatsapp', personId: id }),
    await addChannel(db, deps, { ...sms, personId: other }),
  ]
  await remove(db, deps, 'channels', first)
  added.push(await addChannel(db, deps, { ...sms, personId: id }))
  expect(added).not.toContain(null)
  expect(await db.channels.filter(({ deletedAtMs }) => deletedAtMs === null).count()).toBe(5)
})

test('a page that watches people sees a change made elsewhere', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  await db.open()
  const seen: string[][] = []
  const watching = liveQuery(() => livingPeople(db)).subscribe((people) =>
    seen.push(people.map((one) => one.name)),
  )
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([]))
  const id = await addPerson(db, deps, { name: 'Maya' })
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Maya']))
  await logContact(db, deps, { personId: id })
  expect(await contactsOf(db, id)).toHaveLength(1)
  await remove(db, deps, 'people', id)
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([]))
  watching.unsubscribe()
})

test('dates are stamped one by one, and a removed one stays as null so that two machines agree on it', async () => {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const birthday = { label: 'birthday', text: '', month: 2, day: 29, year: null } as const
  const move = { label: 'custom', text: 'moved', month: 10, day: 30, year: 2026 } as const
  const id = await addPerson(db, deps, { name: 'Maya', dates: { b: birthday, m: move } })
  const before = (await db.people.get(id))!
  deps.atMs = 2000
  await changePerson(db, deps, id, { dates: { b: { ...birthday, year: 1992 }, m: null } })
  const after = (await db.people.get(id))!
  expect(after.dates).toEqual({ b: { ...birthday, year: 1992 }, m: null })
  deps.atMs = 3000
  await changePerson(db, deps, id, { dates: { m: move } })
  const again = (await db.people.get(id))!
  expect(again.dates.m).toEqual(move)
  expect(again.stamps['dates.b']).toBe(after.stamps['dates.b'])
  // The other machine corrected the birthday after it had seen the first state only.
  const elsewhere = { ...before, dates: { ...before.dates, b: { ...birthday, year: 1993 } } }
  elsewhere.stamps = {
    ...before.stamps,
    'dates.b': nextStamp(again.stamps['dates.b']!, { nowMs: 4000, deviceId: 'b' }),
  }
  const merged = mergeRecords(people, again as never, elsewhere as never) as unknown as Person
  expect(merged.dates).toEqual({ b: { ...birthday, year: 1993 }, m: move })
})
