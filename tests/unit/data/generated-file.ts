import * as fc from 'fast-check'
import type { FileTables } from '@/lib/data/file/file-format'
import { hostilePath } from '@/lib/data/file/import-json'
import { parseBoundaries } from '@/lib/data/parse/boundaries'
import { parsePasses } from '@/lib/data/parse/passes'
import { parseSettings } from '@/lib/data/parse/settings'
import { feltAfterVisit, overrideKinds } from '@/lib/domain/boundaries/override'
import { families } from '@/lib/domain/check-ins/check-in'
import { feltMets } from '@/lib/domain/people/contact'
import { dismissalId } from '@/lib/domain/people/dismissal'
import { circles, contexts, dateLabels, sortings } from '@/lib/domain/people/person'
import { cadences } from '@/lib/domain/check-ins/cadence'
import { feelings, needs } from '@/lib/domain/self/self-check-in'
import type { Day } from '@/lib/domain/time/day'
import { stampText } from '@/tests/support/stamps'

const id = fc.uuid({ version: 7 })
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}` as Day)
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const stamp = fc.record({
  wallMs: instant,
  counter: fc.integer({ min: 0, max: 99 }),
  deviceId: fc.constantFrom('device-a', 'device-b'),
})

/** Any JSON without the keys that no file may hold. */
export const harmlessJson = fc
  .json()
  .map((json) => JSON.parse(json) as unknown)
  .filter((value) => hostilePath(value) === null)

/** What every synced record carries, and a field of a later release now and then. */
const upkeep = {
  stamps: fc.dictionary(fc.constantFrom('name', 'notes', 'kind', 'contexts.work'), stamp.map(stampText)),
  deletedAtMs: maybe(instant),
  fromLater: harmlessJson,
}
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(
    { ...fields, ...upkeep },
    { requiredKeys: Object.keys(fields).concat('stamps', 'deletedAtMs') as [] },
  )

const channel = fc.constantFrom(
  { kind: 'sms', address: '+14155550123' },
  { kind: 'email', address: 'maya@example.org' },
  { kind: 'telegram', address: 'maya_w' },
  { kind: 'matrix', address: '@maya:example.org' },
  { kind: 'web', address: 'https://chat.example.org/maya' },
  { kind: 'phone', address: '' },
)
const reason = fc.constantFrom(
  { kind: 'new' },
  { kind: 'quiet', days: 21 },
  { kind: 'next-time', text: 'the move', days: null },
)

const importantDate = fc.record({
  label: fc.constantFrom(...dateLabels),
  text,
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 29 }),
  year: maybe(fc.integer({ min: 1, max: 2100 })),
})
const snapshot = fc.constantFrom({}, { id: 'p1', name: 'Maya', contexts: { work: true } })

const tableArbitraries = {
  people: record({
    id,
    name: text,
    circle: fc.constantFrom(...circles),
    contexts: fc.dictionary(fc.constantFrom(...contexts), fc.boolean(), { noNullPrototype: true }),
    rhythmDays: maybe(fc.integer({ min: 1, max: 400 })),
    preferredChannelId: maybe(id),
    notes: text,
    nextTime: text,
    nextTimeAtMs: maybe(instant),
    valued: text,
    addedAtMs: instant,
    clockResetAtMs: maybe(instant),
    slowerAnsweredAtMs: maybe(instant),
    snoozedUntil: maybe(day),
    resting: fc.boolean(),
    rests: fc.array(fc.record({ from: day, until: fc.option(day) }), { maxLength: 2 }),
    kind: fc.constantFrom('person', 'group'),
    members: fc.dictionary(id, fc.boolean(), { noNullPrototype: true, maxKeys: 3 }),
    dates: fc.dictionary(id, maybe(importantDate), { noNullPrototype: true, maxKeys: 3 }),
    leaveAlone: text,
    notBeforeMinutes: maybe(fc.nat(1439)),
    notAfterMinutes: maybe(fc.nat(1439)),
    noCalls: fc.boolean(),
    timeZone: fc.constantFrom('Europe/Lisbon', 'Etc/GMT+3', null),
    comfort: fc.constantFrom(1, 2, 3, 4, 5, null),
    sorting: fc.constantFrom(...sortings),
    notBefore: maybe(day),
    goodbye: maybe(fc.record({ kind: fc.constantFrom('died', 'parted'), day: maybe(day) })),
    importId: maybe(id),
    mergedInto: maybe(id),
  }),
  channels: fc
    .tuple(channel, record({ id, personId: id, raw: text }))
    .map(([kind, rest]) => ({ ...rest, ...kind })),
  contacts: record({
    id,
    personId: id,
    atMs: instant,
    kind: fc.constantFrom('message', 'call', 'met', 'other'),
    began: fc.constantFrom('me', 'them', null),
    energy: fc.constantFrom('lighter', 'same', 'heavier', null),
    feltMet: maybe(fc.constantFrom(...feltMets)),
    note: text,
    checkInId: maybe(id),
  }),
  nudges: record({
    id,
    day,
    personId: id,
    reason,
    offeredAtMs: instant,
    outcome: fc.constantFrom('skipped', 'snoozed', 'reached', null),
    decidedAtMs: maybe(instant),
  }),
  checkIns: record({
    id,
    personId: id,
    family: fc.constantFrom(...families),
    channelKind: fc.constantFrom('whatsapp', 'signal', 'copy'),
    openedAtMs: instant,
    went: fc.constantFrom('yes', 'not-yet', 'no', null),
    wentAtMs: maybe(instant),
    word: fc.constantFrom('replied', 'not-now', 'quiet', null),
    wordAtMs: maybe(instant),
  }),
  selfCheckIns: record({
    id,
    atMs: instant,
    day,
    feeling: maybe(fc.constantFrom(...feelings)),
    need: maybe(fc.constantFrom(...needs)),
    wavedAway: fc.boolean(),
  }),
  overrides: record({
    id,
    atMs: instant,
    kind: fc.constantFrom(...overrideKinds),
    site: fc.constantFrom('', 'reddit.com'),
    why: maybe(fc.constantFrom('budget', 'quiet', 'entry')),
    boundaryIds: fc.array(id, { maxLength: 2 }),
    minutes: maybe(fc.constantFrom(3, 5, 10, 15)),
    intention: text,
    parts: fc.subarray(['budget', 'quiet', 'site', 'idle']),
  }),
  afterVisits: record({
    id,
    site: fc.constantFrom('reddit.com', 'x.com'),
    visitEndedAtMs: instant,
    feltAfter: fc.constantFrom(...feltAfterVisit),
  }),
  hardTimes: record({
    id,
    personId: id,
    what: text,
    beganDay: day,
    endedDay: maybe(day),
    answeredTwoDaysAtMs: maybe(instant),
    answeredOneWeekAtMs: maybe(instant),
    answeredThreeWeeksAtMs: maybe(instant),
  }),
  memories: record({ id, personId: id, text, atMs: instant }),
  merges: record({
    id,
    keptId: id,
    mergedId: id,
    atMs: instant,
    before: fc.record({
      kept: snapshot,
      merged: snapshot,
      moved: fc.constantFrom({}, { contacts: ['c1', 'c2'] }),
    }),
    splitAtMs: maybe(instant),
  }),
  dismissals: record({ id: fc.tuple(id, id).map(([a, b]) => dismissalId(a, b)), atMs: instant }),
  imports: record({
    id,
    atMs: instant,
    source: text,
    counts: fc.record({ added: fc.nat(), known: fc.nat(), unreadable: fc.nat() }),
  }),
  plans: record({
    id,
    personId: id,
    what: text,
    proposedMs: fc.array(instant, { maxLength: 2 }),
    atMs: maybe(instant),
    minutes: fc.integer({ min: 1, max: 10_080 }),
    meetingUrl: fc.constantFrom('', 'https://meet.example.org/us'),
    outcome: fc.constantFrom('happened', 'called-off', null),
    outcomeAtMs: maybe(instant),
    addedAtMs: instant,
  }),
  rituals: record({
    id,
    personId: id,
    what: text,
    cadence: fc.constantFrom(...cadences),
    firstDay: day,
    atMinutes: maybe(fc.integer({ min: 0, max: 1439 })),
    minutes: fc.integer({ min: 1, max: 10_080 }),
    zone: fc.constantFrom('Europe/Berlin', null),
    meetingUrl: fc.constantFrom('', 'https://meet.example.org/us'),
    lastHeldDay: maybe(day),
    addedAtMs: instant,
  }),
  drafts: record({
    id,
    personId: maybe(id),
    family: fc.constantFrom(...families),
    text,
    savedAtMs: instant,
    waitsUntil: maybe(day),
  }),
  spans: fc.tuple(id, instant, fc.nat(90_000_000), fc.boolean()).map(([key, startedAtMs, length, visit]) => ({
    id: key,
    site: 'reddit.com',
    surface: 'feed',
    startedAtMs,
    endedAtMs: startedAtMs + length,
    visit,
  })),
  dayTotals: fc.record({
    deviceId: fc.constantFrom('device-a', 'device-b'),
    day,
    site: fc.constantFrom('reddit.com', 'x.com'),
    surface: fc.constantFrom('feed', 'people'),
    ms: fc.nat(),
    visits: fc.nat(99),
    byHour: fc.array(fc.nat(7_200_000), { minLength: 24, maxLength: 24 }),
  }),
}

const distinct = (table: string) => (one: Record<string, unknown>) =>
  table === 'dayTotals' ? [one.deviceId, one.day, one.site, one.surface].join() : one.id

/** Databases as they may come to be: every table, removed records, fields of a later release. */
export const generatedTables = fc.record(
  Object.fromEntries(
    Object.entries(tableArbitraries).map(([table, one]) => [
      table,
      fc.uniqueArray(one as fc.Arbitrary<Record<string, unknown>>, {
        selector: distinct(table),
        maxLength: 4,
      }),
    ]),
  ),
) as unknown as fc.Arbitrary<FileTables>

/** Settings, boundaries and passes as a person may have them. */
export const kept = {
  settings: parseSettings(
    { sites: [{ site: 'reddit.com', name: 'Reddit', hosts: ['reddit.com', 'redd.it'] }] },
    {
      deviceId: () => 'device-a',
    },
  ).settings,
  boundaries: parseBoundaries({
    current: { budgets: [{ id: 'b1', sites: 'all', minutesByWeekday: [30, 30, 30, 30, 30, null, 45] }] },
    pending: { set: { budgets: [] }, from: '2026-11-04' },
  }).boundaries,
  passes: parsePasses([{ id: 'pass', over: ['b1'], minutes: 5, grantedAtMs: 1000, untilMs: 301_000 }]).passes,
}
