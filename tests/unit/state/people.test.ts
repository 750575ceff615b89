import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { addChannel } from '@/lib/data/commands/channels'
import { logContact } from '@/lib/data/commands/contacts'
import { addPerson, removePerson } from '@/lib/data/commands/people'
import { createPeopleStore } from '@/lib/state/people'
import { depsAt, freshDatabase } from '../data/database-for-test'

function opened() {
  const db = freshDatabase()
  const store = createPeopleStore(db)
  onTestFinished(() => store.stop())
  return { db, deps: depsAt(1_000_000), store, everybody: () => store.getState().everybody }
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
    await logContact(db, deps, { personId: id, atMs: 5 })
    await logContact(db, deps, { personId: id, atMs: 9 })
    await vi.waitFor(() => {
      const maya = everybody()?.find(({ person }) => person.name === 'Maya')
      expect(maya?.contacts.map(({ atMs }) => atMs)).toEqual([9, 5])
    })
    await removePerson(db, deps, id)
    await vi.waitFor(() => expect(everybody()?.map(({ person }) => person.name)).toEqual(['Jun']))
  })

  it('shows a channel that could not be read, so that it can be corrected', async () => {
    const { db, deps, everybody } = opened()
    const personId = await addPerson(db, deps, { name: 'Maya' })
    await addChannel(db, deps, { personId, kind: 'sms', address: '', raw: '12345' })
    await vi.waitFor(() => expect(everybody()?.[0]?.channels.map(({ raw }) => raw)).toEqual(['12345']))
  })
})
