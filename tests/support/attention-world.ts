import { millisecondsInMinute } from 'date-fns/constants'
import { createHints, type Hints } from '@/lib/app/time/hints'
import { look, type LookPorts } from '@/lib/app/time/look'
import type { BrowserSession, LocalState, Usages } from '@/lib/app/ports'
import { settleLastSession } from '@/lib/app/time/settle-last-session'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { alarmMs, graceMs, timerMs } from '@/lib/domain/time/advance'
import { noAttention, type Attention } from '@/lib/domain/time/attention'
import type { Told } from '@/lib/domain/time/changes'
import type { IdleState } from '@/lib/domain/time/front'
import { lengthMs, type Place, type Span } from '@/lib/domain/time/span'
import { placeOf } from '@/lib/domain/time/surfaces'
import { settingsFor, siteNamed } from './settings'

const besideSite = 'youtube.com'
const settings = settingsFor({ sites: ['reddit.com', 'x.com'].map((site) => siteNamed(site)) })
settings.sites.push(siteNamed(besideSite, { countWhenVisible: true }))

/**
 * What a tab may show: nothing watched, feeds, and the people surface of the same site. The last also counts
 * when only visible.
 */
const addresses = [
  'https://recipes.example/soup',
  'https://www.reddit.com/r/all',
  'https://chat.reddit.com/room',
  'https://x.com/home',
  'https://www.youtube.com/',
]
export const places = addresses.map((address) => placeOf(address, settings.sites))

/** How the browser's event for a change arrives, if it does; perhaps after the events of later changes. */
export interface Word {
  lost: boolean
  delayMs: number
}

/** The distance between looks (ms) however many events arrive, so that one look learns of several changes. */
const spacingMs = 750

/** Something that happens `afterMs` after the previous step. */
export type Step = { afterMs: number } & (
  | { do: 'show'; window: 0 | 1; place: number; word: Word }
  | { do: 'switch'; window: 0 | 1; tab: 0 | 1 | 2; word: Word }
  | { do: 'focus'; window: 0 | 1 | null; word: Word; falseNone?: Word }
  | { do: 'sound'; window: 0 | 1; word: Word }
  | { do: 'minimise'; window: 0 | 1; word: Word }
  | { do: 'idle'; state: IdleState; word: Word }
  | { do: 'sleep'; ms: number; monotonicRuns: boolean }
  | { do: 'stop worker'; alarmsLost: boolean }
  | { do: 'die at a write'; writes: number; localState: boolean; browserToo: boolean; downMs: number }
  | { do: 'kill browser'; downMs: number; alarmsSurvive: boolean }
  | { do: 'set clock'; byMs: number }
)

export interface World {
  startWallMs: number
  /** How late timers and alarms fire (ms). */
  lateMs: number
  steps: Step[]
}

/** The result of a simulation, by `site surface`, in milliseconds. */
export interface Outcome {
  counted: Record<string, number>
  truth: Record<string, number>
  /**
   * True time that could not be counted, because no sign of the person had come for half an hour, or because the
   * event at its beginning was lost while nothing was being counted.
   */
  unseen: Record<string, number>
  /** By how much (ms) the promise allows each place to be wrong. */
  allowedMs: number
  /** By how much (ms) the promise allows the sum to exceed the time in which the machine ran. */
  excessMs: number
  ranMs: number
  spans: Span[]
  looks: number
}

export interface Recorder extends Usages {
  spans(): Promise<Span[]>
}

/** Records spans by id like the database: recording an id again adds nothing. */
function lightRecorder(): Recorder {
  const byId = new Map<string, Span>()
  return {
    totalsOn: async () => [],
    spansBetween: async () => [],
    record: async ({ spans }) => spans.forEach((span) => byId.has(span.id) || byId.set(span.id, span)),
    spans: async () => [...byId.values()],
  }
}

const keyOf = ({ site, surface }: Place) => `${site} ${surface}`
const died = new Error('The worker died')
/**
 * Simulates a world second by second. The world itself notes the true time; the real `look` counts over the
 * world's clocks, timer, alarms and storage. Storage keeps what was acknowledged.
 */
export async function live(world: World, recorder: Recorder = lightRecorder()): Promise<Outcome> {
  let realMs = 0
  let monotonicMs = 0
  let wallAheadMs = world.startWallMs
  let ids = 0
  let lives = 0
  let looks = 0
  let allowedMs = 0
  let excessMs = 0
  let ranMs = 0
  let worker: { name: string; bornMs: number; heartbeatSet: boolean; hints: Hints } | null = null
  let fuse: { writes: number; localState: boolean; browserToo: boolean; downMs: number } | null = null
  let blind = false
  let sessionBegun = false
  let timerAt = Infinity
  let heartbeatAt = Infinity
  let dayStartWallMs = Infinity
  let words: { atMs: number; told: Told | null }[] = [{ atMs: 0, told: null }]
  let lookAt = Infinity
  let lookedMs = -Infinity
  let toldMs = -Infinity
  let stored: Attention = noAttention
  const localState: LocalState = {
    settings,
    boundaries: { version: 1, current: noBoundaries, pending: null },
    passes: [],
    attention: stored,
    presence: null,
    breakUntil: null,
    entries: {},
  }
  const windows = [0, 1].map(() => ({ tab: 0, minimised: false }))
  // Three tabs in each window: at first one with nothing watched, one with a feed, one with people.
  const tabs = windows.map((_, windowId) =>
    [0, 1, 2].map((place) => ({ tabId: 10 * windowId + place, place, audible: false })),
  )
  const activeTab = (window: number) => tabs[window]![windows[window]!.tab]!
  let focused: number | null = 0
  let idle: IdleState = 'active'
  const truth: Record<string, number> = {}
  const unseen: Record<string, number> = {}

  // A second implementation, independent of the code under test: what has the person's attention now.
  const attended = (): Place | null => {
    if (idle === 'locked') return null
    const minds = (index: number) => {
      const { place: shown, audible } = activeTab(index)
      const place = places[shown] ?? null
      return place && (idle === 'active' || audible) ? place : null
    }
    const first = focused === null ? null : minds(focused)
    if (first) return first
    for (const index of [0, 1]) {
      const place = index !== focused && !windows[index]!.minimised ? minds(index) : null
      if (place?.site === besideSite) return place
    }
    return null
  }

  const run = (ms: number) => {
    const place = attended()
    if (place) truth[keyOf(place)] = (truth[keyOf(place)] ?? 0) + ms
    // Where idle was never reported, half an hour without a sign is nobody's.
    const { lastAtMs = null, idleTold = false } = stored.signs ?? {}
    const signAgeMs = lastAtMs === null ? 0 : wallAheadMs + realMs + ms - lastAtMs
    const isUnseen = blind || (!idleTold && signAgeMs >= 30 * millisecondsInMinute)
    if (place && isUnseen) unseen[keyOf(place)] = (unseen[keyOf(place)] ?? 0) + ms
    realMs += ms
    monotonicMs += ms
    ranMs += ms
  }

  const costs = () => (worker ? timerMs : alarmMs) + graceMs
  const loseWorker = ({ alarmsLost = false } = {}) => {
    worker = null
    timerAt = lookAt = Infinity
    if (alarmsLost) heartbeatAt = dayStartWallMs = Infinity
    // Before an open span is stored no alarm wakes a worker, so that further time cannot be counted.
    if ((!stored.open || !sessionBegun || alarmsLost) && heartbeatAt === Infinity) blind = true
    // Lost time began at a look whose timer was late, and ends at a heartbeat that is late.
    allowedMs += alarmMs + graceMs + 2 * world.lateMs
    excessMs += alarmMs + graceMs
  }
  const loseBrowser = (downMs: number, alarmsSurvive: boolean) => {
    // Time counted since the last look is lost; time without a browser is credited to nobody.
    allowedMs += costs() + world.lateMs
    worker = null
    timerAt = Infinity
    sessionBegun = false
    realMs += downMs
    monotonicMs = 0
    fuse = null
    if (!alarmsSurvive) heartbeatAt = dayStartWallMs = Infinity
    words = [{ atMs: realMs + 300, told: null }]
    lookAt = Infinity
    blind = false
  }

  const portsOf = (life: NonNullable<typeof worker>): LookPorts & { session: BrowserSession } => {
    // One write: it succeeds, or the worker dies just before writing or just before the acknowledgement.
    const write = async (apply: () => unknown) => {
      if (worker !== life) throw died
      if (!fuse || fuse.writes-- > 0) return void (await apply())
      const { localState: applied, browserToo, downMs } = fuse
      fuse = null
      if (applied) await apply()
      if (browserToo) loseBrowser(downMs, true)
      else loseWorker()
      throw died
    }
    return {
      clock: {
        read: () => ({
          wallMs: realMs + wallAheadMs,
          monotonicMs: monotonicMs - life.bornMs,
          workerLife: life.name,
        }),
      },
      timer: {
        after: (ms) => void (worker === life && (timerAt = realMs + ms + world.lateMs)),
        stop: () => void (worker === life && (timerAt = Infinity)),
      },
      hints: life.hints,
      tabs: {
        seen: async ({ sites: granted }) => ({
          windows: windows.map(({ minimised }, windowId) => ({
            windowId,
            focused: windowId === focused,
            visible: !minimised,
            activeTabId: activeTab(windowId).tabId,
            splitId: null,
          })),
          tabs: tabs.flatMap((all, windowId) =>
            all.flatMap(({ tabId, place: shown, audible }) => {
              const place = places[shown]
              return place ? [{ tabId, windowId, splitId: null, place, audible, silenced: false }] : []
            }),
          ),
          idle,
          granted,
        }),
        show: async () => undefined,
        giveSound: async () => undefined,
      },
      localState: {
        read: async () => ({ ...localState, attention: stored }),
        save: ({ attention }) => write(() => attention && (stored = attention)),
      },
      usages: { ...recorder, record: (recording) => write(() => recorder.record(recording)) },
      session: { begun: async () => sessionBegun, begin: () => write(() => (sessionBegun = true)) },
      rules: { close: async () => undefined },
      grants: { giveBack: async () => undefined },
      badge: { show: async () => undefined },
      alarms: {
        at: async (name, whenMs) => void (name === 'day-start' && (dayStartWallMs = whenMs)),
        every: async () => {
          if (life.heartbeatSet) return
          await write(() => (heartbeatAt = realMs + alarmMs + world.lateMs))
          life.heartbeatSet = true
        },
        clear: async (name) => {
          if (name !== 'heartbeat' || heartbeatAt === Infinity) return
          await write(() => (heartbeatAt = Infinity))
          life.heartbeatSet = false
        },
      },
      newId: () => `span-${++ids}`,
    }
  }

  const lookOnce = async (full: boolean, heard: boolean) => {
    if (!worker) return
    blind = false
    looks++
    lookedMs = realMs
    lookAt = Infinity
    const ports = portsOf(worker)
    const boot = full ? settleLastSession(ports) : Promise.resolve()
    await boot
      .then(() => look(ports, { full, heard }))
      .catch((error: unknown) => {
        if (error !== died) throw error
      })
  }
  const wake = async (full: boolean, heard: boolean, told: Told[] = []) => {
    const isBoot = !worker
    const bornMs = monotonicMs
    worker ??= {
      name: `life-${++lives}`,
      bornMs,
      heartbeatSet: false,
      hints: createHints(() => monotonicMs - bornMs),
    }
    for (const one of told) worker.hints.note(one)
    if (isBoot) await lookOnce(true, false)
    // Looks triggered by events keep their distance; those of a heartbeat and a new day do not.
    if (heard && !full && !isBoot && realMs < lookedMs + spacingMs) lookAt = lookedMs + spacingMs
    else await lookOnce(full, heard)
  }

  const passUntil = async (endMs: number) => {
    while (true) {
      const dayStartAt = dayStartWallMs - wallAheadMs
      const nextMs = Math.min(timerAt, heartbeatAt, dayStartAt, lookAt, ...words.map(({ atMs }) => atMs))
      if (nextMs > endMs) break
      if (nextMs > realMs) run(nextMs - realMs)
      const arrived = words.filter(({ atMs }) => atMs <= realMs).sort((a, b) => a.atMs - b.atMs)
      words = words.filter(({ atMs }) => atMs > realMs)
      const isDue = Math.min(timerAt, heartbeatAt, lookAt) <= realMs
      const heard = arrived.length > 0 || lookAt <= realMs
      if (timerAt <= realMs) timerAt = Infinity
      if (heartbeatAt <= realMs) heartbeatAt = realMs + alarmMs + world.lateMs
      const newDay = dayStartAt <= realMs
      if (newDay) dayStartWallMs = Infinity
      await wake(
        newDay || isDue,
        heard,
        arrived.flatMap(({ told }) => told ?? []),
      )
    }
    if (endMs > realMs) run(endMs - realMs)
  }

  const hear = ({ lost, delayMs }: Word, told: Told | null) => {
    const atMs = realMs + delayMs
    allowedMs += lost ? costs() + world.lateMs : delayMs + 1
    // A change without an event is found by the next look; an event that comes out of order misleads until then.
    if (!told || words.some((other) => other.atMs > atMs)) allowedMs += spacingMs
    if (Math.abs(atMs - toldMs) < 50) allowedMs += 50
    toldMs = atMs
    if (!lost) words.push({ atMs, told })
    // No look was scheduled: while nothing is counted there is no heartbeat.
    if (lost && heartbeatAt === Infinity && timerAt === Infinity) blind = true
  }
  const tabTold = (windowId: 0 | 1): Told => {
    const { tabId, place, audible } = activeTab(windowId)
    const address = places[place] ? addresses[place]! : null
    return { what: 'tab', tab: { tabId, windowId, splitId: null, address, active: true, audible } }
  }

  const act = (step: Step) => {
    switch (step.do) {
      case 'show':
        activeTab(step.window).place = step.place
        return hear(step.word, tabTold(step.window))
      case 'switch':
        windows[step.window]!.tab = step.tab
        return hear(step.word, {
          what: 'active',
          windowId: step.window,
          tabId: activeTab(step.window).tabId,
        })
      case 'sound':
        activeTab(step.window).audible = !activeTab(step.window).audible
        return hear(step.word, tabTold(step.window))
      case 'minimise':
        windows[step.window]!.minimised = !windows[step.window]!.minimised
        if (focused === step.window) focused = null
        return hear(step.word, null)
      case 'focus':
        focused = step.window
        if (focused !== null) windows[focused]!.minimised = false
        // A moment without focus cannot be told from a false event of one.
        if (focused === null) allowedMs += spacingMs
        else if (step.falseNone && !step.falseNone.lost)
          words.push({ atMs: realMs + step.falseNone.delayMs, told: { what: 'focus', windowId: null } })
        return hear(step.word, { what: 'focus', windowId: step.window })
      case 'idle':
        idle = step.state
        return hear(step.word, { what: 'idle', idle })
      case 'sleep':
        allowedMs += costs() + world.lateMs
        if (step.monotonicRuns) {
          monotonicMs += step.ms
          excessMs += costs()
        } else {
          if (!worker) excessMs += costs()
          timerAt += step.ms
          heartbeatAt += step.ms
          lookAt += step.ms
          words = words.map(({ atMs, told }) => ({ atMs: atMs + step.ms, told }))
        }
        realMs += step.ms
        return
      case 'stop worker':
        return loseWorker(step)
      case 'die at a write':
        fuse = step
        return
      case 'kill browser':
        return loseBrowser(step.downMs, step.alarmsSurvive)
      case 'set clock':
        allowedMs += costs() + world.lateMs
        // The wall clock is followed within this agreement, so that a long span's end does not drift.
        excessMs += worker ? 50 : costs()
        wallAheadMs += step.byMs
    }
  }

  for (const step of world.steps) {
    await passUntil(realMs + step.afterMs)
    act({ ...step })
  }
  // The last look has no faults, so that everything is settled.
  fuse = null
  words = [{ atMs: realMs, told: null }]
  lookedMs = -Infinity
  await passUntil(realMs)

  const spans = await recorder.spans()
  const counted: Record<string, number> = {}
  for (const span of stored.open ? [...spans, stored.open] : spans)
    counted[keyOf(span)] = (counted[keyOf(span)] ?? 0) + lengthMs(span)
  return { counted, truth, unseen, allowedMs, excessMs, ranMs, spans, looks }
}
