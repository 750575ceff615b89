import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { PorchlightDatabase } from '@/lib/data/database'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { type PeopleState, peopleSource } from '@/lib/pages/people'
import { depsAt, freshDatabase } from '../data/database-for-test'
import { addChannel, addPerson, logContact, remove } from '@/tests/support/use-cases'

/** What is told of a database's people, until the test ends. */
function followed(db: PorchlightDatabase) {
  const seen: PeopleState[] = []
  const stop = peopleSource(db)({
    told: (people) => seen.push(people),
    failed: (problem) => {
      throw problem
    },
  })
  onTestFinished(stop)
  return { seen, now: () => seen.at(-1) }
}

function opened() {
  const db = freshDatabase()
  const { now } = followed(db)
  return { db, deps: depsAt(1_000_000), everybody: () => now()?.everybody ?? null }
}

describe('everybody, as pages see them', () => {
  it('is nobody-yet only after looking', async () => {
    const { everybody } = opened()
    expect(everybody()).toBeNull()
    await vi.waitFor(() => expect(everybody()).toEqual([]))
  })

  it('follows people, channels and contacts as they come and go, newest contact first', async () => {
    const { db, deps, everybody } = opened()
    const id = await addPerson(db, deps, { name: 'Maya' })
    await addPerson(db, deps, { name: 'Jun' })
    await logContact(db, deps, { personId: id, atMs: 5_000 })
    await logContact(db, deps, { personId: id, atMs: 9_000 })
    await vi.waitFor(() => {
      const maya = everybody()?.find(({ person }) => person.name === 'Maya')
      expect(maya?.contacts.map(({ atMs }) => atMs)).toEqual([9_000, 5_000])
    })
    await remove(db, deps, 'people', id)
    await vi.waitFor(() => expect(everybody()?.map(({ person }) => person.name)).toEqual(['Jun']))
  })

  it('shows a channel that could not be read, so that it can be corrected', async () => {
    const { db, deps, everybody } = opened()
    const personId = await addPerson(db, deps, { name: 'Maya' })
    await addChannel(db, deps, { personId, kind: 'sms', address: '', raw: '12345' })
    await vi.waitFor(() => expect(everybody()?.[0]?.channels.map(({ raw }) => raw)).toEqual(['12345']))
  })

  it('begins with the closest, in order of name, while a great many are still being read', async () => {
    const db = freshDatabase()
    const upkeep = { stamps: {}, deletedAtMs: null }
    const many = Array.from({ length: 1200 }, (_, i) => ({
      ...personDefaults,
      ...upkeep,
      id: `p${i}`,
      name: `Far ${i}`,
      circle: 'far' as const,
      addedAtMs: 1,
    }))
    await db.people.bulkAdd([
      ...many,
      { ...many[0]!, id: 'z', name: 'Zoë', circle: 'close' },
      { ...many[0]!, id: 'a', name: 'Ama', circle: 'close' },
      { ...many[0]!, id: 'gone', name: 'Abe', circle: 'close', deletedAtMs: 5 },
    ])
    await logContact(db, depsAt(1_000_000), { personId: 'z', atMs: 7 })
    const { seen, now } = followed(db)
    await vi.waitFor(() => expect(now()?.everybody).toHaveLength(1202))
    const first = seen.find(({ beginning }) => beginning !== null)
    expect(first?.everybody).toBeNull()
    expect(first?.beginning).toHaveLength(40)
    expect(first?.beginning?.slice(0, 3).map(({ person }) => person.name)).toEqual(['Ama', 'Zoë', 'Far 0'])
    expect(first?.beginning?.[1]?.contacts.map(({ atMs }) => atMs)).toEqual([7])
    expect(now()?.beginning).toBeNull()
  })

  it('has no beginning where nobody is left, so that nobody is said to be nobody too early', async () => {
    const db = freshDatabase()
    const id = await addPerson(db, depsAt(1), { name: 'Maya' })
    await remove(db, depsAt(2), 'people', id)
    const { seen, now } = followed(db)
    await vi.waitFor(() => expect(now()?.everybody).toEqual([]))
    expect(seen.filter(({ beginning }) => beginning !== null)).toEqual([])
  })
})
