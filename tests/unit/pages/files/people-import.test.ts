import { expect, test, vi } from 'vitest'
import { peopleFileCaps } from '@/lib/data/people-files/read'
import { channelsOf } from '@/lib/data/reads/reads'
import { peopleImportsSince } from '@/lib/data/reads/reads-imports'
import { undoableSinceMs } from '@/lib/domain/people/import/people-import'
import { createAct } from '@/lib/pages/act'
import { createPeopleImport } from '@/lib/pages/files/people-import'
import { livingPeople } from '@/tests/support/living-people'
import { addPerson, logContact, manyPortsOver, portsOver } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from '../../data/database-for-test'

const nowMs = Date.UTC(2026, 10, 24, 12)

const card = (name: string, line: string) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, line, 'END:VCARD', ''].join('\r\n')
const ada = card('Ada Byrne', 'EMAIL:ada@example.org')
const kenji = card('Kenji Mori', 'TEL;TYPE=CELL:0151 23456789')

const file = (...cards: string[]) => new File(cards, 'contacts.vcf')

/** A page on which people are brought in. */
function aPage({ db = freshDatabase(), deps = depsAt(nowMs), region = null as string | null } = {}) {
  const heard = { cancelled: vi.fn(), undone: vi.fn(), failed: vi.fn() }
  const asked = { region: () => region }
  const act = createAct({
    ports: () => portsOver(db, deps),
    fail: (failure) => failure && heard.failed(failure),
  })
  const bringing = createPeopleImport({
    ports: () => manyPortsOver(db, deps),
    act,
    region: () => asked.region(),
    onCancelled: heard.cancelled,
    onUndone: heard.undone,
  })
  const names = async () => (await livingPeople(db)).map(({ name }) => name).toSorted()
  return { db, deps, bringing, heard, asked, names, state: () => bringing.getState() }
}

const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {})

/** Everything that was ever written: also what was removed, and what waits to be shared. */
const stored = async ({ db }: ReturnType<typeof aPage>) =>
  (await Promise.all(db.tables.filter(({ name }) => name !== 'meta').map((table) => table.count()))).reduce(
    (sum, count) => sum + count,
    0,
  )

test('a file is read, shown, taken, and the import undone', async () => {
  const page = aPage()
  const { bringing, heard, names, state } = page
  await bringing.read(file(ada, kenji))
  expect(state()).toMatchObject({
    state: 'preview',
    preview: {
      source: 'contacts.vcf',
      people: [
        { name: 'Ada Byrne', detail: 'ada@example.org', here: 'new' },
        { name: 'Kenji Mori', here: 'new' },
      ],
      chosen: new Set([0, 1]),
    },
  })
  expect(await stored(page)).toBe(0)
  await bringing.take([0])
  const done = state()
  expect(done).toMatchObject({ state: 'done', added: 1 })
  expect(await names()).toEqual(['Ada Byrne'])
  await bringing.undo(done.state === 'done' ? done.importId : '')
  expect(state()).toEqual({ state: 'waiting' })
  expect(heard.undone).toHaveBeenCalledExactlyOnceWith({ gone: 1, staying: 0 })
  expect(await names()).toEqual([])
  expect(heard.failed).not.toHaveBeenCalled()
})

test('who is here already is shown so and not chosen, and how many that were is kept', async () => {
  const { db, deps, bringing, state } = aPage()
  const channels = [{ kind: 'email', address: 'ada@example.org' } as const]
  await addPerson(db, deps, { name: 'Ada' }, { channels })
  await bringing.read(file(ada, kenji, 'BEGIN:VCARD\r\nFN:Nobody'))
  expect(state()).toMatchObject({
    preview: { people: [{ here: 'known', as: 'Ada' }, { here: 'new' }], chosen: new Set([1]) },
  })
  await bringing.take([1])
  expect(await peopleImportsSince(db, undoableSinceMs(nowMs))).toMatchObject([
    { source: 'contacts.vcf', counts: { added: 1, known: 1, unreadable: 1 } },
  ])
})

test('cancelled while the file is read, nothing is kept, and the person reads so', async () => {
  const page = aPage()
  const { bringing, heard, state } = page
  const slow = file(ada)
  slow.arrayBuffer = () => {
    bringing.cancel()
    return File.prototype.arrayBuffer.call(slow)
  }
  await bringing.read(slow)
  expect(state()).toEqual({ state: 'waiting' })
  expect(heard.cancelled).toHaveBeenCalledOnce()
  await bringing.take([0])
  expect(await stored(page)).toBe(0)
})

test('cancelled while everybody is looked up, nothing is kept', async () => {
  const page = aPage()
  const { bringing, heard, asked, state } = page
  asked.region = () => {
    bringing.cancel()
    return null
  }
  await bringing.read(file(ada))
  expect(state()).toEqual({ state: 'waiting' })
  expect(heard.cancelled).toHaveBeenCalledOnce()
  await bringing.take([0])
  expect(await stored(page)).toBe(0)
})

test.each([
  ['made ready', 0],
  ['written', 0.2],
])('cancelled while people are %s, nobody is there, and it is no failure', async (_when, past) => {
  const page = aPage()
  const { bringing, heard, state } = page
  const everybody = Array.from({ length: 20 }, (_, position) => position)
  await bringing.read(file(...everybody.map((position) => card(`Person ${position}`, `NOTE:${position}`))))
  expect(state()).toMatchObject({ state: 'preview' })
  // Each look at the clock finds it a second later: long work rests, and says how far it is, after every record.
  let readings = 0
  vi.spyOn(performance, 'now').mockImplementation(() => ++readings * 1000)
  bringing.subscribe((now) => {
    if (now.state === 'applying' && now.done >= past) bringing.cancel()
  })
  await bringing.take(everybody)
  vi.mocked(performance.now).mockRestore()
  expect(state()).toEqual({ state: 'waiting' })
  expect(heard.cancelled).toHaveBeenCalledOnce()
  expect(heard.failed).not.toHaveBeenCalled()
  expect(await stored(page)).toBe(0)
})

test('a file that was left is not taken any more', async () => {
  const page = aPage()
  const { bringing, heard, state } = page
  await bringing.read(file(ada))
  bringing.leave()
  expect(state()).toEqual({ state: 'waiting' })
  await bringing.take([0])
  expect(await stored(page)).toBe(0)
  expect(heard.cancelled).not.toHaveBeenCalled()
})

test('a write that fails reaches the person, and nobody of the file stays', async () => {
  const page = aPage()
  const { db, deps, bringing, heard, state, names } = page
  await bringing.read(file(ada, kenji))
  // One record too many under the same id: the database refuses the last of the transaction.
  deps.newId = () => 'the-same'
  const log = quietly()
  await bringing.take([0, 1])
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith('not-saved')
  expect(state()).toEqual({ state: 'waiting' })
  expect(await names()).toEqual([])
  expect(await stored(page)).toBe(0)
  await bringing.read(file(ada))
  db.newerThanCode = true
  await bringing.take([0])
  log.mockRestore()
  expect(heard.failed).toHaveBeenLastCalledWith('newer-data')
  expect(heard.cancelled).not.toHaveBeenCalled()
})

test('numbers wait for their country, and are read by it once it is chosen; who was chosen stays chosen', async () => {
  const { db, bringing, state } = aPage()
  await bringing.read(file(ada, kenji))
  expect(state()).toMatchObject({ preview: { numbersWithoutRegion: 1 } })
  bringing.choose(new Set([1]))
  await bringing.readAgain({ region: 'DE' })
  expect(state()).toMatchObject({ preview: { numbersWithoutRegion: 0, chosen: new Set([1]) } })
  await bringing.take([1])
  const [person] = await livingPeople(db)
  expect(await channelsOf(db, person!.id)).toMatchObject([
    { kind: 'sms', address: '+4915123456789', raw: '0151 23456789' },
  ])
})

test('a country that is chosen while no file waits shows nothing', async () => {
  const { bringing, state } = aPage()
  await bringing.readAgain({ region: 'DE' })
  expect(state()).toEqual({ state: 'waiting' })
})

test('an earlier import can be undone from a page that knows nothing of it', async () => {
  const first = aPage()
  await first.bringing.read(file(ada, kenji))
  await first.bringing.take([0, 1])
  const [adasRow] = (await livingPeople(first.db)).filter(({ name }) => name === 'Ada Byrne')
  await logContact(first.db, first.deps, { personId: adasRow!.id }, { day: '2026-11-24' })
  const { db, bringing, heard, names } = aPage({ db: first.db, deps: depsAt(nowMs + 86_400_000, 'later') })
  const [late] = await peopleImportsSince(db, undoableSinceMs(nowMs + 86_400_000))
  await bringing.undo(late!.id)
  expect(heard.undone).toHaveBeenCalledExactlyOnceWith({ gone: 1, staying: 1 })
  expect(await names()).toEqual(['Ada Byrne'])
  expect(await peopleImportsSince(db, undoableSinceMs(nowMs + 86_400_000))).toEqual([])
})

test('an undo that fails reaches the person, and everybody stays', async () => {
  const { db, bringing, heard, names, state } = aPage()
  await bringing.read(file(ada))
  await bringing.take([0])
  const [late] = await peopleImportsSince(db, undoableSinceMs(nowMs))
  db.newerThanCode = true
  const log = quietly()
  await bringing.undo(late!.id)
  log.mockRestore()
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith('newer-data')
  expect(heard.undone).not.toHaveBeenCalled()
  expect(state()).toEqual({ state: 'waiting' })
  expect(await names()).toEqual(['Ada Byrne'])
})

test('a file that cannot be read is refused with why', async () => {
  const { bringing, state } = aPage()
  const huge = {
    name: 'huge.vcf',
    size: peopleFileCaps.bytes + 1,
    arrayBuffer: () => Promise.reject(new Error()),
  }
  await bringing.read(huge)
  expect(state()).toEqual({ state: 'refused', problem: 'too-large' })
  await bringing.read(file('nothing that anybody knows'))
  expect(state()).toEqual({ state: 'refused', problem: 'unknown' })
  const log = quietly()
  await bringing.read({ ...huge, size: 10 })
  log.mockRestore()
  expect(state()).toEqual({ state: 'refused', problem: 'unreadable' })
  await bringing.read(file(ada))
  expect(state()).toMatchObject({ state: 'preview' })
})

test('another file takes the place of one that is still read', async () => {
  const { bringing, heard, state } = aPage()
  const bytes = await file(ada).arrayBuffer()
  let arrive = (_bytes: ArrayBuffer) => {}
  const slow = {
    name: 'slow.vcf',
    size: 10,
    arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (arrive = resolve)),
  }
  const first = bringing.read(slow)
  await bringing.read(file(kenji))
  arrive(bytes)
  await first
  expect(state()).toMatchObject({ preview: { people: [{ name: 'Kenji Mori' }] } })
  expect(heard.cancelled).not.toHaveBeenCalled()
})

test('dates that can be read in two ways wait for the country, and whoever was left out stays so', async () => {
  const { bringing, state } = aPage()
  const table = ['Name,Birthday', 'Ada,4/12/1985', 'Bo,5/6/1990', ''].join('\n')
  await bringing.read(new File([table], 'people.csv'))
  expect(state()).toMatchObject({ preview: { daysWithoutRegion: 2, chosen: new Set([0, 1]) } })
  bringing.choose(new Set([1]))
  await bringing.readAgain({ region: 'DE' })
  expect(state()).toMatchObject({ preview: { daysWithoutRegion: 0, chosen: new Set([1]) } })
})

test('a file in an unknown charset is read again in the one that was chosen', async () => {
  const { bringing, names, state } = aPage()
  const bytes = Uint8Array.from([0x4e, 0x61, 0x6d, 0x65, 0x0a, 0xa3, 0x75, 0x6b, 0x61, 0x73, 0x7a, 0x0a])
  await bringing.read(new File([bytes], 'people.csv'))
  const first = state()
  if (first.state !== 'preview') throw new Error(first.state)
  expect(first.preview.letters?.choices).toContainEqual({ charset: 'windows-1252', sample: '£ukasz' })
  await bringing.readAgain({ charset: 'windows-1252' })
  expect(state()).toMatchObject({
    preview: { people: [{ name: '£ukasz' }], letters: { charset: 'windows-1252' } },
  })
  await bringing.readAgain({ charset: 'windows-1250' })
  await bringing.take([0])
  expect(await names()).toEqual(['Łukasz'])
})

test('nobody is chosen from a table of which less than half is understood', async () => {
  const { bringing, state } = aPage()
  const table = ['Name,Email,Foo,Bar,Baz', 'Ada,ada@example.org,1,2,3', ''].join('\n')
  await bringing.read(new File([table], 'people.csv'))
  expect(state()).toMatchObject({
    preview: {
      hardlyRead: true,
      chosen: new Set(),
      notRead: [
        { field: 'Foo', count: 1 },
        { field: 'Bar', count: 1 },
        { field: 'Baz', count: 1 },
      ],
    },
  })
})

test('somebody who died comes as such: never suggested, and not asked about', async () => {
  const { bringing, db } = aPage()
  const died = 'BEGIN:VCARD\nVERSION:4.0\nFN:Ines\nDEATHDATE:20240229\nEND:VCARD\n'
  await bringing.read(new File([died], 'contacts.vcf'))
  await bringing.take([0])
  expect(await livingPeople(db)).toMatchObject([
    { name: 'Ines', goodbye: { kind: 'died', day: '2024-02-29' }, rhythmDays: null, sorting: 'sorted' },
  ])
})
