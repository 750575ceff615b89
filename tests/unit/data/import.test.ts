import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportEverything } from '@/lib/data/file/export'
import { readImport } from '@/lib/data/file/import'
import { applyImport } from '@/lib/data/file/import-apply'
import { channelsOf, contactsOf, person } from '@/lib/data/reads/reads'
import { totalsOf } from '@/lib/data/reads/reads-time'
import { fileTables } from '@/lib/data/file/file-format'
import { tables } from '@/lib/data/tables/all'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from './database-for-test'
import { faultsBySchema } from './file-schema'
import { kept } from './generated-file'

const v1 = readFileSync('tests/fixtures/data/v1.json', 'utf8')
// oxlint-disable-next-line typescript/no-explicit-any -- tests break this file in every place
const file = (): any => JSON.parse(v1)

async function error(source: unknown, caps?: { bytes: number; records: number }) {
  const reading = await readImport(typeof source === 'string' ? source : JSON.stringify(source), caps)
  return reading.ok ? null : reading.error
}

/** The good file with something in it changed. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
const with_ = (change: (broken: any) => void) => {
  const broken = file()
  change(broken)
  return broken
}

test('a file’s people, channels, contacts, time, settings and boundaries are all there after it came in', async () => {
  const db = freshDatabase()
  const reading = await readImport(v1)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  await applyImport(db, reading, depsAt(Date.UTC(2027, 0, 1)))
  expect((await livingPeople(db)).map(({ name }) => name)).toEqual([
    'Maya Okafor',
    'Jonas Weber',
    'The choir',
    'Ada Lindqvist',
  ])
  expect(await channelsOf(db)).toHaveLength(4)
  expect((await contactsOf(db)).map(({ note }) => note)).toEqual(['Her move went well'])
  expect((await totalsOf(db, '2026-11-03'))[0]).toMatchObject({ site: 'reddit.com', ms: 780_000, visits: 1 })
  expect(reading.settings).toMatchObject({
    dayStartMinutes: 240,
    region: 'DE',
    sites: [{ site: 'reddit.com' }],
  })
  expect(reading.boundaries?.current.budgets[0]?.minutesByWeekday[0]).toBe(45)
})

test('what a file of version 1 said comes out again word for word', async () => {
  const db = freshDatabase()
  const reading = await readImport(v1)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  await applyImport(db, reading, depsAt(Date.UTC(2027, 0, 1)))
  const { settings, boundaries, passes } = reading
  const { futureNote, ...said } = file()
  expect(futureNote).toBeDefined()
  const again = await exportEverything(db, {
    settings: settings!,
    boundaries: boundaries!,
    passes: passes!,
    now: Date.parse(said.exportedAt),
    version: said.appVersion,
  })
  expect(again).toEqual(said)
  expect(faultsBySchema(again)).toEqual([])
  for (const table of fileTables) expect(again[table].length, table).toBeGreaterThan(0)
})

test('somebody who was merged into another is not listed', async () => {
  const db = freshDatabase()
  const reading = await readImport(v1)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  await applyImport(db, reading, depsAt(Date.UTC(2027, 0, 1)))
  expect(await db.people.count()).toBe(5)
  expect((await livingPeople(db)).map(({ name }) => name)).not.toContain('M. Okafor')
  expect(await person(db, '0192f0c1-6a00-7000-8000-000000000005')).toBeUndefined()
})

test('a file that stops early is said to be cut off, wherever it stops', async () => {
  const whole = JSON.stringify(file())
  for (let end = 1; end < whole.length; end += 97) {
    expect((await error(whole.slice(0, end)))?.kind, `cut at ${end}`).toBe('truncated')
  }
})

test.each([
  ['nothing', ''],
  ['a picture', '\u0089PNG\r\n'],
  ['a web page', '<!doctype html><title>{</title>'],
  ['a file with something after its end', `${v1}}`],
  ['a file with a stray comma', '{"format": "porchlight",, "version": 1}'],
])('%s is not JSON', async (_, text) => expect((await error(text))?.kind).toBe('not-json'))

test.each([['null'], ['[]'], ['7'], ['{}'], ['{"format":"leechblock","constructor":{}}']])(
  '%s is not from Porchlight',
  async (text) => expect((await error(text))?.kind).toBe('not-porchlight'),
)

test('a file of a later version is refused as newer, with its version', async () => {
  expect(await error(with_((broken) => (broken.version = 2)))).toEqual({ kind: 'newer', detail: '2' })
})

test('a file has every table, and each record every field', async () => {
  expect(await error(file())).toBeNull()
  for (const table of fileTables) {
    expect(await error(with_((it) => delete it[table]))).toEqual({ kind: 'wrong-types', detail: table })
    for (const field of Object.keys(tables[table].fields))
      expect(await error(with_((it) => delete it[table][0][field]))).toEqual({
        kind: 'wrong-types',
        detail: `${table}[0].${field}`,
      })
  }
})

test.each([
  [
    '__proto__',
    '{"format":"porchlight","version":1,"people":[{"a":{"__proto__":{"x":1}}}]}',
    'people[0].a.__proto__',
  ],
  ['an escaped one', '{"format":"porchlight","version":1,"\\u005f_proto__":1}', '__proto__'],
  ['constructor', '{"format":"porchlight","version":1,"settings":{"constructor":1}}', 'settings.constructor'],
  ['prototype', '{"format":"porchlight","version":1,"spans":[[{"prototype":1}]]}', 'spans[0][0].prototype'],
])('%s is hostile, and it says where', async (_, text, detail) => {
  expect(await error(text)).toEqual({ kind: 'hostile', detail })
  expect(({} as { x?: number }).x).toBeUndefined()
})

test('endless nesting is hostile and does not exhaust the stack', async () => {
  const deep = `{"format":"porchlight","version":1,"people":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect((await error(deep))?.kind).toBe('hostile')
})

test.each([
  'javascript:alert(1)',
  'https://evil.example',
  '+49170 1234567',
  'maya@example.org?bcc=x@y.z,',
  'maya@example.org\r\nBcc: x@y.z',
])('a channel to %j refuses the file', async (address) => {
  const broken = with_((it) => (it.channels[1].address = address))
  expect(await error(broken)).toEqual({ kind: 'hostile', detail: 'channels[1].address' })
})

// oxlint-disable-next-line typescript/no-explicit-any -- as above
const wrongs: [string, (it: any) => void][] = [
  ['people', (it) => (it.people = {})],
  ['spans', (it) => delete it.spans],
  ['people[1]', (it) => (it.people[1] = 'Maya')],
  ['people[0].name', (it) => (it.people[0].name = 7)],
  ['people[0].name', (it) => delete it.people[0].name],
  ['people[0].circle', (it) => (it.people[0].circle = 'enemy')],
  ['people[0].rhythmDays', (it) => (it.people[0].rhythmDays = '14')],
  ['people[0].dates', (it) => (it.people[0].dates.x = { label: 'birthday', text: '', month: 2, day: 30 })],
  ['drafts[0].waitsUntil', (it) => (it.drafts[0].waitsUntil = 'tomorrow')],
  ['contacts[0].feltMet', (it) => (it.contacts[0].feltMet = 'very')],
  ['people[0].contexts', (it) => (it.people[0].contexts = ['family'])],
  ['people[0].stamps.name', (it) => (it.people[0].stamps.name = 'zzz')],
  ['people[0].deletedAtMs', (it) => (it.people[0].deletedAtMs = true)],
  ['people[1].id', (it) => (it.people[1].id = it.people[0].id)],
  ['contacts[0].atMs', (it) => (it.contacts[0].atMs = 1e300)],
  ['nudges[0].day', (it) => (it.nudges[0].day = '2026-02-30')],
  ['nudges[0].reason', (it) => (it.nudges[0].reason = { kind: 'quiet' })],
  ['spans[0].endedAtMs', (it) => (it.spans[0].endedAtMs = 5)],
  ['dayTotals[0].byHour', (it) => it.dayTotals[0].byHour.pop()],
  ['settings.idleSeconds', (it) => (it.settings.idleSeconds = 1)],
  ['settings.sites[0]', (it) => (it.settings.sites[0].site = '*')],
  ['settings.sites[0].hosts', (it) => (it.settings.sites[0].hosts = ['*/evil'])],
  ['boundaries.current.budgets[0]', (it) => (it.boundaries.current.budgets[0].minutesByWeekday = 'none')],
  ['passes[0]', (it) => (it.passes[0].untilMs = 'tomorrow')],
  ['exportedAt', (it) => (it.exportedAt = 5)],
  ['version', (it) => (it.version = '1')],
]
test.each(wrongs)('a wrong %s refuses the file and is named', async (path, change) => {
  const found = await error(with_(change))
  expect(found?.kind).toBe('wrong-types')
  expect(found?.detail.startsWith(path), found?.detail).toBe(true)
})

test('a file of 60 MB is refused without being read', async () => {
  const large = new Blob([])
  Object.defineProperty(large, 'size', { value: 60_000_000 })
  large.text = () => Promise.reject(new Error('it was read'))
  expect(await readImport(large)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
})

test('bytes are counted, not letters', async () => {
  const umlauts = JSON.stringify({ format: 'porchlight', version: 1, note: 'ü'.repeat(100) })
  const caps = { bytes: umlauts.length + 50, records: 10 }
  expect((await error(umlauts, caps))?.kind).toBe('too-large')
  expect((await readImport(new Blob([umlauts]), caps)).ok).toBe(false)
  expect((await error(umlauts, { ...caps, bytes: umlauts.length + 100 }))?.kind).toBe('wrong-types')
  const large = new Blob([v1])
  expect((await readImport(large, { ...caps, records: 100, bytes: large.size })).ok).toBe(true)
})

test('too many records are refused', async () => {
  expect(await error(v1, { bytes: 1e6, records: 27 })).toEqual({ kind: 'too-large', detail: '27' })
  expect(await error(v1, { bytes: 1e6, records: 28 })).toBeNull()
})

test('a byte order mark in front is no fault, and a Blob reads like its text', async () => {
  expect(await error(`\uFEFF${v1}`)).toBeNull()
  expect((await readImport(new Blob([v1]))).ok).toBe(true)
})

test('reading changes nothing, whether a file is good or refused', async () => {
  const db = freshDatabase()
  for (const text of [v1, v1.slice(0, 300)]) await readImport(text)
  const { people, spans } = await exportEverything(db, { ...kept, now: 0, version: '0' })
  expect([people, spans]).toEqual([[], []])
})
