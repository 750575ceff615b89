import { expect, test, vi } from 'vitest'
import { changePerson } from '@/lib/app/people/people'
import { NewerDataError } from '@/lib/data/read-only'
import { person } from '@/lib/data/reads/reads'
import { createAct, NotAnsweredError } from '@/lib/pages/act'
import { addPerson, portsOver } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from '../data/database-for-test'

async function aPage() {
  const [db, deps] = [freshDatabase(), depsAt(1000)]
  const maya = await addPerson(db, deps, { name: 'Maya' })
  const said: { text: string; undo: () => void }[] = []
  const fail = vi.fn()
  const act = createAct({
    ports: () => portsOver(db, deps),
    say: (text, undo) => said.push({ text, undo }),
    fail,
  })
  return {
    db,
    maya,
    said,
    fail,
    act,
    rename: (name: string) => (ports: ReturnType<typeof portsOver>) => changePerson(ports, maya, { name }),
  }
}

test('what was done is said, with the way back', async () => {
  const { db, maya, said, act, rename } = await aPage()
  await act.perform(rename('Olu'), 'Renamed.')
  expect(said.map(({ text }) => text)).toEqual(['Renamed.'])
  said[0]!.undo()
  await vi.waitFor(async () => expect((await person(db, maya))?.name).toBe('Maya'))
})

test('what changed nothing is not said to be done', async () => {
  const { said, act, rename } = await aPage()
  await act.perform(rename('Olu'), () => null)
  await act.perform(rename('Bo'))
  expect(said).toEqual([])
})

test.each([
  [new NewerDataError(), 'newer-data'],
  [new NotAnsweredError('look'), 'not-answered'],
  [Object.assign(new Error('wrapped'), { inner: new NewerDataError() }), 'newer-data'],
  [new Error('disk'), 'not-saved'],
])('%s reaches the page as why it failed, and nothing is said to be done', async (error, failure) => {
  const { said, fail, act } = await aPage()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await act.perform(() => Promise.reject(error), 'Done.')).toBeUndefined()
  log.mockRestore()
  expect(fail.mock.calls).toEqual([[null], [failure]])
  expect(said).toEqual([])
})

test('an undo that fails reaches the page too, and the next act takes the failure away', async () => {
  const { said, fail, act, rename } = await aPage()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const undo = () => Promise.reject(new Error('disk'))
  await act.perform(async (ports) => ({ ...(await rename('Olu')(ports)), undo }), 'Renamed.')
  said[0]!.undo()
  await vi.waitFor(() => expect(fail).toHaveBeenLastCalledWith('not-saved'))
  await act.attempt(async () => true)
  expect(fail).toHaveBeenLastCalledWith(null)
  log.mockRestore()
})
