import { minutesInDay } from 'date-fns/constants'
import * as v from 'valibot'
import browser, { type Runtime } from 'webextension-polyfill'
import type { Restored } from '@/lib/app/boundaries/changes'
import type { PassAnswer, PauseView } from '@/lib/app/boundaries/pause'
import type { TodaysNudge } from '@/lib/app/today/todays-nudge'
import type { EndAnswer } from '@/lib/domain/boundaries/one-offs'
import { feltAfterVisit } from '@/lib/domain/boundaries/override'
import { presenceLengths } from '@/lib/domain/boundaries/presence-lengths'
import { families } from '@/lib/domain/check-ins/check-in'
import { channelKinds } from '@/lib/domain/people/reach/channel'
import { circles, sortings } from '@/lib/domain/people/person'
import type { SortingChange } from '@/lib/domain/people/sorting'
import type { Settings } from '@/lib/domain/settings'
import { feelings, needs } from '@/lib/domain/self/self-check-in'
import { type Day, isDay } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'

const nothing = v.object({})
const minutesADay = v.pipe(v.number(), v.minValue(0), v.maxValue(minutesInDay))
/** The address the person was going to; only from the page that replaces a closed feed. */
const destination = v.nullable(v.string())

/** The fields that sorting sets. */
const sorted = v.partial(
  v.object({
    circle: v.picklist(circles),
    rhythmDays: v.nullable(v.pipe(v.number(), v.minValue(1))),
    sorting: v.picklist(sortings),
    notBefore: v.nullable(v.custom<Day>(isDay)),
  }),
)

/** The part of the local state that a file holds. */
const restorable = v.object({ settings: v.unknown(), boundaries: v.unknown(), passes: v.unknown() })

/** Every command that the background accepts, with the schema of its input. */
const asks = {
  look: nothing,
  isFeedClosed: nothing,
  openPause: v.object({ destination, begins: v.boolean() }),
  takePass: v.object({ destination, minutes: v.number(), intention: v.optional(v.string(), '') }),
  finishThis: v.object({ destination }),
  passEntry: v.object({ destination, intention: v.optional(v.string(), '') }),
  startPresence: v.object({ length: v.picklist(presenceLengths) }),
  endPresence: nothing,
  startBreak: v.object({ until: v.custom<Day>(isDay) }),
  endBreak: nothing,
  answerProposal: v.object({ minutes: v.nullable(minutesADay) }),
  setPooledBudget: v.object({ minutes: minutesADay }),
  observeFirst: nothing,
  afterVisit: v.object({
    site: v.string(),
    visitEndedAtMs: v.number(),
    feltAfter: v.picklist(feltAfterVisit),
  }),
  leaveFeed: nothing,
  hush: nothing,
  giveSound: nothing,
  noteCalm: v.object({
    findings: v.pipe(v.array(v.object({ id: v.string(), found: v.boolean() })), v.maxLength(20)),
  }),
  saveSettings: v.object({ patch: v.record(v.string(), v.unknown()) }),
  /** `seen` is the set from which `set` was edited. */
  saveBoundaries: v.object({ set: v.unknown(), seen: v.optional(v.unknown()) }),
  takeBackPending: nothing,
  /** Parts that the file lacks stay. */
  restoreLocalState: v.partial(restorable),
  takeBackRestored: v.object({ before: restorable, after: restorable }),
  eraseLocalState: nothing,
  openTab: v.object({ href: v.string() }),
  openedDraft: v.object({
    personId: v.string(),
    family: v.picklist(families),
    channelKind: v.picklist([...channelKinds, 'copy']),
    /** The waiting message that is opened now. */
    ownDraftId: v.optional(v.nullable(v.string()), null),
  }),
  sortPerson: v.object({ id: v.string(), sorted }),
  takeBackSorting: v.object({ id: v.string(), set: sorted, before: sorted }),
  addSelfCheckIn: v.object({
    feeling: v.nullable(v.picklist(feelings)),
    need: v.nullable(v.picklist(needs)),
    wavedAway: v.boolean(),
  }),
} as const

export type Command = keyof typeof asks
export type CommandInput<C extends Command> = v.InferInput<(typeof asks)[C]>
/** A command's input after parsing, with defaults filled in. */
type ParsedInput<C extends Command> = v.InferOutput<(typeof asks)[C]>

/** What each command answers. */
export interface Answers {
  look: null
  /** Whether the feed on the page that asks is closed. */
  isFeedClosed: boolean
  openPause: { pause: PauseView; today: TodaysNudge; hideNumbers: boolean; theme: Settings['theme'] }
  takePass: PassAnswer
  finishThis: PassAnswer
  passEntry: PassAnswer
  startPresence: { untilMs: Instant }
  endPresence: EndAnswer
  startBreak: { from: Day }
  endBreak: null
  answerProposal: null
  setPooledBudget: { pendingFrom: Day | null }
  observeFirst: null
  afterVisit: null
  leaveFeed: null
  hush: null
  giveSound: null
  noteCalm: null
  saveSettings: { pendingFrom: Day | null }
  saveBoundaries: { pendingFrom: Day | null }
  takeBackPending: null
  restoreLocalState: Restored
  takeBackRestored: null
  eraseLocalState: null
  openTab: null
  openedDraft: null
  sortPerson: SortingChange | null
  takeBackSorting: null
  addSelfCheckIn: null
}

export type Handlers = {
  [C in Command]: (ask: ParsedInput<C>, sender: Runtime.MessageSender) => Promise<Answers[C]>
}

/** The only commands that content scripts may send. */
const forContentScripts: readonly Command[] = [
  'look',
  'isFeedClosed',
  'leaveFeed',
  'hush',
  'giveSound',
  'noteCalm',
]

const isOwnPage = (sender: Runtime.MessageSender) => sender.url?.startsWith(`${location.origin}/`) === true

const envelope = v.object({ command: v.picklist(Object.keys(asks) as Command[]), ask: v.unknown() })

/**
 * Handles commands according to the sender: own pages may send all, content scripts what the overlay needs,
 * others none.
 */
export function onCommand(handlers: Handlers) {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = v.safeParse(envelope, message)
    if (!parsed.success || sender.id !== browser.runtime.id) return undefined
    const { command, ask } = parsed.output
    if (!isOwnPage(sender) && !forContentScripts.includes(command)) return undefined
    const asked = v.safeParse(asks[command], ask)
    if (!asked.success) return Promise.reject(new Error(`${command}: ${v.summarize(asked.issues)}`))
    const handle = handlers[command] as (ask: unknown, sender: Runtime.MessageSender) => Promise<unknown>
    return handle(asked.output, sender)
  })
}
