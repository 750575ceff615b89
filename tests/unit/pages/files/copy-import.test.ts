import { expect, test, vi } from 'vitest'
import { changeSettings, restoreLocalState, takeBackRestored } from '@/lib/app/boundaries/changes'
import { undoableImport } from '@/lib/data/file/import-undo'
import { parseFileParts, parseRestorable } from '@/lib/data/parse/restorable'
import { parseSettings } from '@/lib/data/parse/settings'
import { dayStartMs } from '@/lib/domain/time/day'
import { createAct } from '@/lib/pages/act'
import { exportFile, readCopiedState } from '@/lib/pages/data-transfer'
import { createCopyImport } from '@/lib/pages/files/copy-import'
import { background } from '@/tests/support/background'
import { livingPeople } from '@/tests/support/living-people'
import { addPerson, changePerson, portsOver } from '@/tests/support/use-cases'
import { budget, setOf } from '../../domain/boundaries/samples'
import { depsAt, freshDatabase } from '../../data/database-for-test'

const nowMs = dayStartMs('2026-11-24', 720)

/** A page on which a copy is brought in, over a background whose settings hold a budget of half an hour. */
function aPage({ minutes = 30, db = freshDatabase(), device = 'here' } = {}) {
  const deps = depsAt(nowMs, device)
  const here = background({
    db,
    nowMs,
    set: setOf(budget('all', 'all', minutes)),
    settings: { firstRun: { step: 'done' } },
  })
  const heard = { applied: vi.fn(), undone: vi.fn(), failed: vi.fn() }
  const answering = { isBroken: false }
  const bringing = createCopyImport({
    db,
    deps: () => deps,
    act: createAct({ ports: () => portsOver(db, deps), fail: (failure) => failure && heard.failed(failure) }),
    localState: {
      read: () => readCopiedState(here.area),
      async restore(copy) {
        if (answering.isBroken) throw new Error('gone')
        return restoreLocalState(here.ports, parseFileParts(copy))
      },
      async takeBack({ before, after }) {
        if (answering.isBroken) throw new Error('gone')
        await takeBackRestored(here.ports, { before: parseRestorable(before), after: parseRestorable(after) })
      },
    },
    onApplied: heard.applied,
    onUndone: heard.undone,
  })
  return {
    db,
    deps,
    here,
    heard,
    answering,
    bringing,
    found: () => bringing.getState().found,
    names: async () => (await livingPeople(db)).map(({ name }) => name).toSorted(),
    budgets: async () =>
      (await here.localState.read()).boundaries.current.budgets.map(
        ({ minutesByWeekday }) => minutesByWeekday[0],
      ),
    async copy() {
      return (await exportFile(db, here.area, { nowMs, version: '0.1.0' })).blob
    },
  }
}

/** A copy of another device with somebody in it. */
async function aCopy(minutes = 15) {
  const there = aPage({ minutes, device: 'there' })
  await addPerson(there.db, there.deps, { name: 'Maya' })
  return there.copy()
}

const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {})

test('a copy is read, shown beside what is here, applied with its settings, and undone', async () => {
  const { db, deps, bringing, found, heard, names, budgets } = aPage()
  await addPerson(db, deps, { name: 'Olu' })
  await bringing.read(await aCopy())
  expect(found()).toMatchObject({
    state: 'preview',
    inFile: { people: 1 },
    here: { people: 1 },
    settings: true,
  })
  expect(await names()).toEqual(['Olu'])
  await bringing.apply()
  expect(bringing.getState()).toEqual({ found: { state: 'waiting' }, knowsStateBefore: true })
  expect(heard.applied).toHaveBeenCalledExactlyOnceWith({ added: 1, changed: 0 })
  expect(await names()).toEqual(['Maya', 'Olu'])
  expect(await budgets()).toEqual([15])
  await bringing.undo()
  expect(await names()).toEqual(['Olu'])
  // Half an hour again is looser: it waits for its day.
  expect(heard.undone).toHaveBeenCalledExactlyOnceWith('settings-pending')
  expect(bringing.getState().knowsStateBefore).toBe(false)
  expect(await undoableImport(db)).toBeNull()
  expect(heard.failed).not.toHaveBeenCalled()
})

test('settings that need not wait are back at once after an undo', async () => {
  const { bringing, heard, budgets } = aPage({ minutes: 15 })
  await bringing.read(await aCopy(15))
  await bringing.apply()
  await bringing.undo()
  expect(heard.undone).toHaveBeenCalledExactlyOnceWith('settings')
  expect(await budgets()).toEqual([15])
})

test('a setting that was changed since the import stays when it is undone', async () => {
  const { here, bringing } = aPage({ minutes: 15 })
  await bringing.read(await aCopy(15))
  await bringing.apply()
  await changeSettings(here.ports, { hideNumbers: true }, (value) => parseSettings(value).settings)
  await bringing.undo()
  expect((await here.localState.read()).settings.hideNumbers).toBe(true)
})

test('from a page that did not import, the records are undone and the settings stay', async () => {
  const first = aPage()
  await first.bringing.read(await aCopy())
  await first.bringing.apply()
  const { bringing, heard, names } = aPage({ db: first.db, minutes: 20, device: 'later' })
  await bringing.undo()
  expect(heard.undone).toHaveBeenCalledExactlyOnceWith('records')
  expect(await names()).toEqual([])
  expect(await first.budgets()).toEqual([15])
})

test('a copy that was left is not applied any more, nor one that another, refused file came after', async () => {
  const { bringing, found, heard, names } = aPage()
  await bringing.read(await aCopy())
  bringing.leave()
  await bringing.apply()
  await bringing.read(await aCopy())
  await bringing.read(new Blob(['no copy']))
  expect(found()).toMatchObject({ state: 'refused', problem: { kind: 'not-json' } })
  await bringing.apply()
  expect(await names()).toEqual([])
  expect(heard.applied).not.toHaveBeenCalled()
})

test('a copy is applied once, however often that is asked for', async () => {
  const { bringing, heard } = aPage()
  await bringing.read(await aCopy())
  await Promise.all([bringing.apply(), bringing.apply()])
  expect(heard.applied).toHaveBeenCalledOnce()
})

test('a file that cannot be read is refused', async () => {
  const { bringing, found } = aPage()
  const log = quietly()
  const broken = Object.assign(new Blob(['{}']), {
    text: () => Promise.reject(new Error('gone')),
    stream: () => {
      throw new Error('gone')
    },
  })
  await bringing.read(broken)
  log.mockRestore()
  expect(found()).toEqual({ state: 'refused', problem: { kind: 'unreadable', detail: '' } })
})

test('records that cannot be written reach the person, and neither they nor the settings change', async () => {
  const { db, bringing, found, heard, names, budgets } = aPage()
  await bringing.read(await aCopy())
  db.newerThanCode = true
  const log = quietly()
  await bringing.apply()
  log.mockRestore()
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith('newer-data')
  expect(heard.applied).not.toHaveBeenCalled()
  expect(found()).toEqual({ state: 'waiting' })
  expect(await names()).toEqual([])
  expect(await budgets()).toEqual([30])
})

test('where the settings could not be taken over, the person reads so and can undo all of it, twice if need be', async () => {
  const { db, bringing, heard, answering, names, budgets } = aPage()
  await bringing.read(await aCopy())
  answering.isBroken = true
  const log = quietly()
  await bringing.apply()
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith('not-saved')
  expect(bringing.getState().knowsStateBefore).toBe(true)
  expect(await names()).toEqual(['Maya'])
  await bringing.undo()
  log.mockRestore()
  expect(heard.undone).not.toHaveBeenCalled()
  // The records are back already; what is still to be done can be tried again.
  expect(await undoableImport(db)).toBeNull()
  expect(bringing.getState().knowsStateBefore).toBe(true)
  answering.isBroken = false
  await bringing.undo()
  expect(heard.undone).toHaveBeenCalledOnce()
  expect(await names()).toEqual([])
  expect(await budgets()).toEqual([30])
})

test('an undo leaves what was there before the import as it was', async () => {
  const { db, deps, bringing, names } = aPage()
  const id = await addPerson(db, deps, { name: 'Olu' })
  const { bringing: other, copy } = aPage({ db, device: 'there' })
  const early = await copy()
  deps.atMs += 60_000
  await changePerson(db, deps, id, { name: 'Olu N.' })
  await other.read(early)
  await other.apply()
  expect(await names()).toEqual(['Olu N.'])
  await bringing.undo()
  expect(await names()).toEqual(['Olu N.'])
})
