import { describe, expect, test } from 'vitest'
import type { AlarmName } from '@/lib/app/ports'
import { settleLastSession } from '@/lib/app/time/settle-last-session'
import { dayStartMs } from '@/lib/domain/time/day'
import { lengthMs, type Place } from '@/lib/domain/time/span'
import { background, feedOf, peopleOf } from '@/tests/support/background'
import { freshDatabase } from '@/tests/unit/data/database-for-test'

const second = 1000
const minute = 60 * second
const reddit = feedOf('reddit.com')
const dayEnds = dayStartMs('2026-11-04', 240)

/** A minute and a half of a life: what is in front, for how long it is looked at, and whether the machine sleeps. */
const life: { place: Place | null; ms: number; asleep?: boolean }[] = [
  { place: reddit, ms: 12 * second },
  { place: peopleOf('reddit.com'), ms: 7 * second },
  { place: feedOf('x.com'), ms: 6 * second },
  { place: null, ms: 5 * second },
  // The day begins 3 s into this, and 2 s later comes a look that also leaves the feed.
  { place: reddit, ms: 5 * second },
  { place: peopleOf('reddit.com'), ms: 3 * second },
  { place: reddit, ms: 11 * second },
  { place: reddit, ms: 10 * minute, asleep: true },
  { place: reddit, ms: 8 * second },
  { place: null, ms: 6 * second },
]
const beginsMs = dayEnds - 33 * second

interface Death {
  /** Which write of all: to storage, to the database (each row apart), or to the alarms. */
  atWrite: number
  /** Just before it is done, or when it is done and before the worker hears of it. */
  done: boolean
  browserToo: boolean
  /** Started again only when the next look was due. */
  late: boolean
}

/** Lives through it all with real storage, database and counting, and dies at most once. */
async function lived(death: Death | null) {
  const db = freshDatabase()
  const here = background({ db, nowMs: beginsMs })
  let writes = 0
  let dead = false
  let sessionBegun = true
  const died = new Error('The worker died')

  const write = async <T>(apply: () => Promise<T>): Promise<T> => {
    if (dead) throw died
    if (writes++ !== death?.atWrite) return apply()
    if (death.done) await apply()
    dead = true
    throw died
  }
  const { area, usages, alarms } = here
  const { set } = area
  area.set = (values) => write(() => set(values))
  const { record } = usages
  usages.record = (recording) => write(() => record(recording))
  const setAlarm = async (name: AlarmName, value: number | undefined) => {
    if (alarms.get(name) === value) return
    await write(async () => void (value === undefined ? alarms.delete(name) : alarms.set(name, value)))
  }
  here.ports.alarms = { at: setAlarm, every: setAlarm, clear: (name) => setAlarm(name, undefined) }
  // A death between two rows of one transaction: the browser does not commit it.
  const row = () => {
    if (dead || writes++ === death?.atWrite) {
      dead = true
      throw died
    }
  }
  db.spans.hook('creating', row)
  db.dayTotals.hook('creating', row)
  db.dayTotals.hook('updating', row)

  const session = {
    begun: async () => sessionBegun,
    begin: () => write(async () => void (sessionBegun = true)),
  }
  const boot = async () => {
    dead = false
    here.life += '+'
    if (death?.browserToo) sessionBegun = false
    await settleLastSession({ localState: here.localState, usages: here.usages, session })
    await here.look(true)
  }
  const lookOnce = async () => {
    if (dead) return boot()
    await here.look().catch((error: unknown) => {
      if (!dead) throw error
    })
    if (dead && !death?.late) await boot()
  }

  const truth: Record<string, number> = {}
  for (const { place, ms, asleep } of life) {
    here.inFront(place)
    await lookOnce()
    if (asleep) here.nowMs += ms
    else
      for (const endMs = here.nowMs + ms; here.nowMs < endMs;) {
        const stepMs = Math.min(5 * second, endMs - here.nowMs)
        here.nowMs += stepMs
        if (place) truth[keyOf(place)] = (truth[keyOf(place)] ?? 0) + stepMs
        // The last look of a stretch is the first of the next one.
        if (here.nowMs < endMs) await lookOnce()
      }
  }
  await lookOnce()

  const spans = await db.spans.toArray()
  const totals = await db.dayTotals.toArray()
  const counted: Record<string, number> = {}
  for (const total of totals) counted[keyOf(total)] = (counted[keyOf(total)] ?? 0) + total.ms
  return {
    writes,
    truth,
    counted,
    totals,
    open: (await here.localState.read()).attention.open,
    inSpansMs: spans.reduce((sum, span) => sum + lengthMs(span), 0),
    visits: totals.reduce((sum, total) => sum + total.visits, 0),
  }
}

const keyOf = ({ site, surface }: Place) => `${site} ${surface}`
const sum = (byPlace: Record<string, number>) => Object.values(byPlace).reduce((all, ms) => all + ms, 0)

test('a life without a death is counted to the millisecond, each day and surface for itself', async () => {
  const { counted, truth, totals, open, writes, visits } = await lived(null)
  expect(counted).toEqual(truth)
  expect(open).toBeNull()
  expect(writes).toBeGreaterThan(40)
  const onFeed = totals.filter(({ site, surface }) => site === 'reddit.com' && surface === 'feed')
  expect(onFeed.map(({ day, ms }) => [day, ms])).toEqual([
    ['2026-11-03', 15 * second],
    ['2026-11-04', 21 * second],
  ])
  // Three surfaces, and the feed once more after ten minutes of sleep.
  expect(visits).toBe(4)
})

/** Every write of the whole life, one after the other. */
async function walk(how: Omit<Death, 'atWrite'>, holds: (after: Awaited<ReturnType<typeof lived>>) => void) {
  const { writes } = await lived(null)
  for (let atWrite = 0; atWrite < writes; atWrite++) {
    const after = await lived({ ...how, atWrite })
    const where = `dead at write ${atWrite}, ${how.done ? 'after' : 'before'} it was done`
    expect(after.inSpansMs, `${where}: spans and totals differ`).toBe(sum(after.counted))
    const excessMs = sum(after.counted) - sum(after.truth)
    expect(excessMs, `${where}: counted twice`).toBeLessThanOrEqual(how.late ? 5 * second : 0)
    expect(after.open, where).toBeNull()
    try {
      holds(after)
    } catch (error) {
      throw new Error(where, { cause: error })
    }
  }
}

// The walk knows no zones, and is long.
describe.runIf(process.env.TZ === 'UTC').each([false, true])('dying at every write (done: %s)', (done) => {
  const when = done ? 'just after' : 'just before'

  test(`a worker that dies ${when} any one of its writes and is woken at once loses and adds nothing`, () =>
    walk({ done, browserToo: false, late: false }, ({ counted, truth, visits }) => {
      expect(counted).toEqual(truth)
      expect(visits).toBe(4)
    }))

  test(`a worker that dies ${when} any one of its writes and is woken by its timer is off by a heartbeat`, () =>
    walk({ done, browserToo: false, late: true }, ({ counted, truth, visits }) => {
      for (const place of Object.keys(truth))
        expect(Math.abs((counted[place] ?? 0) - truth[place]!), place).toBeLessThanOrEqual(5 * second)
      expect(visits).toBe(4)
    }))

  test(`a browser that dies ${when} any one of the worker's writes loses a heartbeat at most`, () =>
    walk({ done, browserToo: true, late: false }, ({ counted, truth, visits }) => {
      expect(sum(counted)).toBeGreaterThanOrEqual(sum(truth) - 5 * second)
      expect(visits).toBe(4)
    }))
})
