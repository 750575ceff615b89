import { notNow, sortedInto, takeBackSorting } from '@/lib/app/people/sorting'
import { describe, expect, it } from 'vitest'
import { bringInPeople } from '@/lib/app/files/people-import/bring-in'
import { lookUpPeople } from '@/lib/app/files/people-import/look-up'
import { undoPeopleImport } from '@/lib/app/files/people-import/take-back'
import { undoableSinceMs } from '@/lib/domain/people/import/people-import'
import { peopleImportsSince } from '@/lib/data/reads/reads-imports'
import type { PorchlightDatabase } from '@/lib/data/database'
import { createPace } from '@/lib/data/pace'
import { channelsOf, person } from '@/lib/data/reads/reads'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { found, inFixture } from '@/tests/unit/data/people-files/fixtures'
import {
  addOwnDraft,
  addPerson,
  addPlan,
  changePerson,
  logContact,
  manyPortsOver,
  mergePeople,
  portsOver,
  sortPerson,
} from '@/tests/support/use-cases'

const nowMs = Date.UTC(2026, 10, 24, 12)
const dayMs = 86_400_000

/** Where nobody is here yet. */
const elsewhere = () => manyPortsOver(freshDatabase(), depsAt(nowMs))

async function readied(fixture: string, region: string | null = 'DE') {
  const { people } = await inFixture(fixture)
  return (await lookUpPeople(elsewhere(), { people, region }, createPace())).people
}

const counts = { known: 0, unreadable: 0 }
const source = 'contacts.vcf'

async function brought(db: PorchlightDatabase, fixture: string, deps = depsAt(nowMs)) {
  const chosen = await readied(fixture)
  return { chosen, importId: await bringInPeople(manyPortsOver(db, deps), { chosen, source, counts }) }
}

/** Every row of every store but the clock and the notes for sharing. */
async function content(db: PorchlightDatabase) {
  const rows = await Promise.all(
    db.tables
      .filter(({ name }) => !['outbox', 'meta'].includes(name))
      .map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(rows)
}

describe('people brought in', () => {
  it('have what the file says, and are not tracked until given a circle', async () => {
    const db = freshDatabase()
    const { importId } = await brought(db, 'google-2018.csv')
    const ada = (await livingPeople(db)).find(({ name }) => name === 'Ada Byrne')!
    expect(ada).toMatchObject({
      sorting: 'waiting',
      rhythmDays: null,
      importId,
      contexts: { family: true },
      notes: 'Plays the fiddle, badly.\nCall on Sundays\nFiddle Shop\nChoir',
      addedAtMs: nowMs,
    })
    expect(Object.values(ada.dates)).toEqual([
      { label: 'birthday', text: '', month: 7, day: 4, year: 1991 },
      { label: 'anniversary', text: '', month: 6, day: 20, year: 2015 },
    ])
    const channels = await channelsOf(db, ada.id)
    expect(channels.find(({ id }) => id === ada.preferredChannelId)).toMatchObject({
      kind: 'sms',
      address: '+353850123456',
    })
    expect(channels.map(({ kind }) => kind).sort()).toEqual([
      'email', 'email', 'email', 'messenger', 'sms', 'sms',
    ]) // prettier-ignore
  })

  it('keep a number that cannot be read, without offering it', async () => {
    const db = freshDatabase()
    const { people } = await found('Name,Mobile\nMaya,12')
    const { people: chosen } = await lookUpPeople(elsewhere(), { people, region: 'DE' }, createPace())
    await bringInPeople(manyPortsOver(db, depsAt(nowMs)), { chosen, source, counts })
    expect(await channelsOf(db)).toEqual([])
    expect(await db.channels.toArray()).toMatchObject([{ kind: 'sms', address: '', raw: '12' }])
    expect(await livingPeople(db)).toMatchObject([{ preferredChannelId: null }])
  })

  it('are noted for sharing, each field stamped', async () => {
    const db = freshDatabase()
    await brought(db, 'nextcloud-4.0.vcf')
    const rows = await db.people.toArray()
    const noted = await db.outbox.toArray()
    for (const { stamps } of rows) expect(stamps.name).toMatch(/^\d{16}-\d{5}-device-a$/)
    const waiting = (table: string) =>
      noted.flatMap((row) => (row.table === table && 'ids' in row ? row.ids : [])).sort()
    expect(waiting('people')).toEqual(rows.map(({ id }) => id).sort())
    expect(waiting('channels')).toEqual((await db.channels.toArray()).map(({ id }) => id).sort())
    for (const { id, stamps } of rows)
      expect(noted.find((row) => 'ids' in row && row.ids.includes(id))!.stamp > stamps.name!).toBe(true)
    const stamps = [...rows.map((row) => row.stamps.name!), ...noted.map(({ stamp }) => stamp)]
    expect(new Set(stamps).size).toBe(stamps.length)
    // What is changed next is later than all of them.
    await changePerson(db, depsAt(nowMs), rows[0]!.id, { name: 'Amélie' })
    expect((await db.people.get(rows[0]!.id))!.stamps.name! > stamps.sort().at(-1)!).toBe(true)
  })

  it('are already here when the same file comes again', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    for (const fixture of ['google-2018.csv', 'iphone-3.0.vcf', 'linkedin.csv']) {
      await brought(db, fixture, deps)
      const { people } = await inFixture(fixture)
      const again = await lookUpPeople(manyPortsOver(db, deps), { people, region: 'DE' }, createPace())
      expect(again.people.filter(({ here }) => here !== 'known')).toEqual([])
    }
  })

  it('come all or not at all', async () => {
    const db = freshDatabase()
    await addPerson(db, depsAt(nowMs - dayMs), { name: 'Olu' })
    const before = [await content(db), await db.outbox.toArray(), await db.meta.toArray()]
    const chosen = await readied('google-2018.csv')
    const many = Array.from({ length: 3000 }, () => chosen[0]!)
    const cancel = new AbortController()
    const heard: number[] = []
    const onProgress = (done: number) => {
      heard.push(done)
      if (done > 0.4) cancel.abort()
    }
    const cancelling = bringInPeople(
      manyPortsOver(db, depsAt(nowMs)),
      { chosen: many, source, counts },
      { signal: cancel.signal, onProgress },
    )
    await expect(cancelling).rejects.toThrow()
    expect(heard.at(-1)).toBeGreaterThan(0.4)
    expect(heard.at(-1)).toBeLessThan(1)
    expect([await content(db), await db.outbox.toArray(), await db.meta.toArray()]).toEqual(before)
  })
})

describe('taking an import back', () => {
  it('leaves everything as it was', async () => {
    const db = freshDatabase()
    await addPerson(
      db,
      depsAt(nowMs - dayMs, 'other'),
      { name: 'Olu' },
      { channels: [{ kind: 'email', address: 'olu@example.com' }] },
    )
    const before = await content(db)
    const deps = depsAt(nowMs)
    const { importId } = await brought(db, 'google-2018.csv', deps)
    expect(await peopleImportsSince(db, undoableSinceMs(nowMs))).toMatchObject([
      { id: importId, source, counts: { added: 3 } },
    ])
    const came = (await db.people.toArray()).filter((person) => person.importId === importId)
    expect(await undoPeopleImport(manyPortsOver(db, deps), importId)).toEqual({ gone: 3, staying: 0 })
    expect(await content(db)).toEqual(before)
    const forgotten = (await db.outbox.toArray()).flatMap((row) =>
      row.forgotten && 'ids' in row ? row.ids : [],
    )
    expect(forgotten).toEqual(expect.arrayContaining([...came.map(({ id }) => id), importId]))
    expect(await peopleImportsSince(db, undoableSinceMs(nowMs))).toEqual([])
  })

  it('leaves other imports alone', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    const first = await brought(db, 'google-2018.csv', deps)
    const second = await brought(db, 'nextcloud-4.0.vcf', deps)
    await undoPeopleImport(manyPortsOver(db, deps), first.importId)
    expect((await livingPeople(db)).map(({ importId }) => importId)).toEqual([
      second.importId,
      second.importId,
    ])
  })

  it('keeps those with whom something happened since', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    const { importId } = await brought(db, 'google-2018.csv', deps)
    const [ada] = await livingPeople(db)
    await logContact(db, deps, { personId: ada!.id }, { day: '2026-11-24' })
    expect(await undoPeopleImport(manyPortsOver(db, deps), importId)).toEqual({ gone: 2, staying: 1 })
    expect((await livingPeople(db)).map(({ name }) => name)).toEqual([ada!.name])
    expect((await channelsOf(db, ada!.id)).length).toBeGreaterThan(0)
  })

  it('keeps those with whom something is planned, and those for whom a line is kept', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    const { importId } = await brought(db, 'google-2018.csv', deps)
    const [ada, second] = await livingPeople(db)
    await addPlan(db, deps, {
      personId: ada!.id,
      what: 'Coffee',
      proposedMs: [],
      atMs: nowMs + dayMs,
      minutes: 60,
      meetingUrl: '',
    })
    await addOwnDraft(db, deps, {
      personId: second!.id,
      text: 'Tea soon?',
      family: 'catchingUp',
      waitsUntil: null,
    })
    await addOwnDraft(db, deps, {
      personId: null,
      text: 'Tea, all of you?',
      family: 'catchingUp',
      waitsUntil: null,
    })
    expect(await undoPeopleImport(manyPortsOver(db, deps), importId)).toEqual({ gone: 1, staying: 2 })
    expect((await livingPeople(db)).map(({ id }) => id).sort()).toEqual([ada!.id, second!.id].sort())
  })

  it('keeps those who were merged with somebody, whoever of the two stayed', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    const olu = await addPerson(db, deps, { name: 'Olu' })
    const { importId } = await brought(db, 'google-2018.csv', deps)
    const [first, second] = (await livingPeople(db)).filter((person) => person.importId === importId)
    await mergePeople(db, deps, { keptId: olu, mergedId: first!.id })
    await mergePeople(db, deps, { keptId: second!.id, mergedId: olu })
    expect(await undoPeopleImport(manyPortsOver(db, deps), importId)).toEqual({ gone: 1, staying: 2 })
    expect(await db.people.bulkGet([first!.id, second!.id])).not.toContain(undefined)
  })

  it('keeps those of whom one wrote something down, and not those who were only given a circle', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    const { importId } = await brought(db, 'google-2018.csv', deps)
    const [ada, kenji, third] = await livingPeople(db)
    await changePerson(db, deps, ada!.id, { notes: 'Moved to Cork.' })
    await changePerson(db, deps, kenji!.id, { contexts: { family: true } })
    await sortPerson(db, deps, third!.id, sortedInto('close', { today: '2026-11-24', place: 1 }))
    expect(await undoPeopleImport(manyPortsOver(db, deps), importId)).toEqual({ gone: 1, staying: 2 })
    expect((await livingPeople(db)).map(({ id }) => id).sort()).toEqual([ada!.id, kenji!.id].sort())
  })

  it('is offered for 30 days', async () => {
    const db = freshDatabase()
    await brought(db, 'google-2018.csv')
    expect(await peopleImportsSince(db, undoableSinceMs(nowMs + 29 * dayMs))).toHaveLength(1)
    expect(await peopleImportsSince(db, undoableSinceMs(nowMs + 31 * dayMs))).toEqual([])
  })
})

describe('sorting', () => {
  it('gives a circle with its rhythm, and spreads the first days over it', async () => {
    const days = Array.from({ length: 100 }, (_, place) => sortedInto('near', { today: '2026-11-24', place }))
    const byDay = new Map<string, number>()
    for (const { notBefore } of days) byDay.set(notBefore!, (byDay.get(notBefore!) ?? 0) + 1)
    expect(days[0]).toEqual({ circle: 'near', rhythmDays: 30, sorting: 'sorted', notBefore: '2026-11-24' })
    expect(byDay.size).toBe(30)
    expect(Math.max(...byDay.values())).toBeLessThanOrEqual(5)
    expect([...byDay.keys()].sort().at(-1)! <= '2026-12-23').toBe(true)
  })

  it('can put somebody aside, and be taken back', async () => {
    const db = freshDatabase()
    const deps = depsAt(nowMs)
    await brought(db, 'nextcloud-4.0.vcf', deps)
    const [one] = await livingPeople(db)
    const sorting = await sortPerson(
      db,
      deps,
      one!.id,
      sortedInto('close', { today: '2026-11-24', place: 1 }),
    )
    expect(await person(db, one!.id)).toMatchObject({ circle: 'close', rhythmDays: 14, sorting: 'sorted' })
    await takeBackSorting(portsOver(db, deps), one!.id, sorting!)
    expect(await person(db, one!.id)).toEqual(one)
    await sortPerson(db, deps, one!.id, notNow)
    expect(await person(db, one!.id)).toMatchObject({
      sorting: 'not-now',
      rhythmDays: null,
      circle: one!.circle,
    })
  })
})
