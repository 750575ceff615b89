import * as v from 'valibot'
import { families } from '@/lib/domain/check-ins/check-in'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import { fittingReasons, pauseReasons, seasons } from '@/lib/domain/check-ins/reasons'
import { channelKinds } from '@/lib/domain/people/reach/channel'
import { circles, dateLabels } from '@/lib/domain/people/person'
import { isDay, type Day } from '@/lib/domain/time/day'

const reason = v.variant('kind', [
  v.object({ kind: v.literal('quiet'), days: v.number() }),
  v.object({ kind: v.literal('new') }),
  v.object({ kind: v.literal('next-time'), text: v.string(), days: v.nullable(v.number()) }),
  v.object({ kind: v.literal('promised'), days: v.nullable(v.number()) }),
  v.object({ kind: v.literal('drifting'), days: v.number() }),
  v.object({ kind: v.literal('hard-time'), days: v.nullable(v.number()) }),
  v.object({
    kind: v.literal('date'),
    label: v.picklist(dateLabels),
    text: v.string(),
    inDays: v.number(),
  }),
])

const channel = v.object({ id: v.string(), kind: v.picklist(channelKinds), address: v.string() })

const somebody = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['person', 'group']),
  circle: v.optional(v.picklist(circles), 'near'),
  nextTime: v.string(),
  valued: v.string(),
  leaveAlone: v.string(),
  timeZone: v.nullable(v.string()),
  notBeforeMinutes: v.nullable(v.number()),
  notAfterMinutes: v.nullable(v.number()),
  noCalls: v.boolean(),
})

const fitting = v.object({ family: v.picklist(families), reason: v.picklist(fittingReasons) })

const nudge = v.variant('state', [
  v.object({
    state: v.literal('person'),
    nudgeId: v.string(),
    person: somebody,
    /** The kinds of message, the most fitting first. */
    fitting: v.optional(v.array(fitting), []),
    quietDays: v.optional(v.nullable(v.number()), null),
    season: v.optional(v.nullable(v.picklist(seasons)), null),
    /** The person's own lines that can be used for them. */
    own: v.optional(
      v.array(v.object({ id: v.string(), family: v.picklist(families), text: v.string() })),
      [],
    ),
    pause: v.optional(v.nullable(v.picklist(pauseReasons)), null),
    /** A current friend to write to first. */
    warmUp: v.optional(v.nullable(v.object({ id: v.string(), name: v.string() })), null),
    reason,
    channels: v.array(channel),
    preferredChannelId: v.nullable(v.string()),
  }),
  v.object({ state: v.literal('reached'), name: v.nullable(v.string()) }),
  /** Everybody rests; `until` is the day on which nudges start again. */
  v.object({ state: v.literal('resting'), until: v.nullable(v.custom<Day>(isDay)) }),
  v.object({ state: v.picklist(['low-energy', 'nobody-yet', 'muted', 'done']) }),
])

const span = v.object({ startMs: v.number(), endMs: v.number(), surface: v.picklist(['feed', 'people']) })

const question = v.nullable(
  v.object({
    kind: v.picklist(['did-it-go', 'any-word']),
    checkInId: v.string(),
    name: v.string(),
    family: v.picklist(families),
  }),
)

const planned = v.object({
  id: v.string(),
  personId: v.string(),
  name: v.string(),
  what: v.string(),
  /** Null: at no particular time of the day. */
  atMs: v.nullable(v.number()),
  meetingUrl: v.pipe(
    v.string(),
    v.check((url) => meetingUrlOf(url) === url),
  ),
})

const visit = v.nullable(v.object({ site: v.string(), name: v.string(), endedAtMs: v.number() }))

const view = v.object({
  version: v.literal(1),
  day: v.custom<Day>(isDay),
  dayStartMs: v.number(),
  dayEndMs: v.number(),
  dayStartMinutes: v.optional(v.number(), 240),
  /** Where a birthday on 29 February is observed in other years. */
  leapDay: v.optional(v.picklist(['february', 'march']), 'february'),
  /** From this instant on the view may be outdated although nothing was written. */
  holdsUntilMs: v.number(),
  spans: v.array(span),
  feedMs: v.number(),
  /** The tightest budget over all sites; null when there is none today. */
  budget: v.nullable(v.object({ ms: v.number(), leftMs: v.number() })),
  /** Until when the person is with someone; null: they are not. */
  presenceUntilMs: v.optional(v.nullable(v.number()), null),
  /** The observing week, in which nothing closes, or the proposal after it. */
  firstWeek: v.optional(v.nullable(v.picklist(['looking-on', 'proposal'])), null),
  mode: v.picklist(['full', 'ribbon', 'empty']),
  hideNumbers: v.boolean(),
  asksSelfCheckIn: v.boolean(),
  needsFirstRun: v.boolean(),
  /** A newer release wrote the data: it is shown, but nothing can be saved. */
  readOnly: v.boolean(),
  nudge,
  question,
  /** Plans and rituals of the day. */
  planned: v.optional(v.array(planned), []),
  /** A waiting message whose day has come. */
  waitingMessage: v.optional(v.nullable(v.object({ personId: v.string(), name: v.string() })), null),
  /** A visit to a feed, to ask how it felt. */
  visit,
})

/**
 * Everything that the new tab and the popup show about today, as plain data. Instants and durations are in
 * ms.
 */
export type TodayView = v.InferOutput<typeof view>
export type NudgeView = TodayView['nudge']
export type PlannedView = TodayView['planned'][number]
export type QuestionView = NonNullable<TodayView['question']>

const cacheKey = 'porchlight.today'

/** Parses a stored view; null when it is invalid or another release's. */
export function readToday(stored: unknown): TodayView | null {
  const parsed = v.safeParse(view, stored)
  return parsed.success ? parsed.output : null
}

/** The last view shown, for the first paint; null when there is none or it is invalid. */
export function cachedToday(local: Pick<Storage, 'getItem'>): TodayView | null {
  try {
    return readToday(JSON.parse(local.getItem(cacheKey) ?? 'null'))
  } catch {
    return null
  }
}

/** Caches a view for the next first paint. Losing it only costs milliseconds. */
export function cacheToday(local: Pick<Storage, 'setItem'>, today: TodayView): void {
  try {
    local.setItem(cacheKey, JSON.stringify(today))
  } catch {
    // When storage is full or forbidden, the next first paint only shows less.
  }
}

/** Deletes the cached view. */
export const forgetCachedToday = (local: Pick<Storage, 'removeItem'>) => local.removeItem(cacheKey)
