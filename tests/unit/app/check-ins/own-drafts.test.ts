import { expect, test } from 'vitest'
import { forgetWaitingMessage } from '@/lib/app/check-ins/own-drafts'
import { ownDrafts } from '@/lib/data/reads/reads-own-drafts'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import {
  addLine,
  addPerson,
  forgetPerson,
  mergePeople,
  portsOver,
  remove,
  splitPeople,
} from '@/tests/support/use-cases'

const line = { family: 'playful', text: '{name}, the kettle says hello.' } as const

test('a line is kept for one person or for all, the latest first', async () => {
  const db = freshDatabase()
  const deps = depsAt(1000)
  await addLine(db, deps, { ...line, personId: null })
  deps.atMs = 2000
  await addLine(db, deps, { ...line, personId: 'maya' })
  expect(await ownDrafts(db)).toMatchObject([
    { personId: 'maya', savedAtMs: 2000 },
    { personId: null, savedAtMs: 1000, text: line.text },
  ])
})

test('removing a line can be undone; forgetting leaves none of its words', async () => {
  const db = freshDatabase()
  const deps = depsAt(1000)
  const id = await addLine(db, deps, { ...line, personId: null })
  const { undo } = await remove(db, deps, 'drafts', id)
  expect(await ownDrafts(db)).toEqual([])
  await undo()
  expect(await ownDrafts(db)).toHaveLength(1)
  await forgetWaitingMessage(portsOver(db, deps), id)
  expect(await db.drafts.count()).toBe(0)
  expect(JSON.stringify(await db.outbox.toArray())).not.toContain('kettle')
})

test('lines for somebody go with them into a merge, back at a split, and are forgotten with them', async () => {
  const db = freshDatabase()
  const deps = depsAt(1000)
  const [keptId, mergedId] = [
    await addPerson(db, deps, { name: 'Maya' }),
    await addPerson(db, deps, { name: 'M.' }),
  ]
  await addLine(db, deps, { ...line, personId: mergedId })
  const mergeId = await mergePeople(db, deps, { keptId, mergedId })
  expect(await ownDrafts(db)).toMatchObject([{ personId: keptId }])
  await splitPeople(db, deps, mergeId!)
  expect(await ownDrafts(db)).toMatchObject([{ personId: mergedId }])
  await addLine(db, deps, { ...line, personId: null })
  await forgetPerson(db, deps, mergedId)
  expect(await ownDrafts(db)).toMatchObject([{ personId: null }])
})
