import { millisecondsInMinute } from 'date-fns/constants'
import {
  mutedAt,
  mutedTurnsAt,
  type BoundaryStatus,
  boundaryStatusAt,
} from '@/lib/app/boundaries/boundary-status'
import { offering } from '@/lib/app/today/offer-nudge'
import { todaysNudge, type TodaysNudge } from '@/lib/app/today/todays-nudge'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Area } from '@/lib/data/local-state'
import { createLocalStateStore } from '@/lib/data/local-state'
import { createPeople } from '@/lib/data/people'
import { person as personWith, selfCheckInOf } from '@/lib/data/reads/reads'
import { ownDrafts } from '@/lib/data/reads/reads-own-drafts'
import { afterVisitsBetween } from '@/lib/data/reads/reads-overrides'
import { readUsages, spansBetween } from '@/lib/data/reads/reads-time'
import { visitToAsk } from '@/lib/domain/boundaries/after-visit'
import { leftMs, minutesOn } from '@/lib/domain/boundaries/budgets'
import type { Observing } from '@/lib/domain/boundaries/change/guarded'
import { isPresent } from '@/lib/domain/boundaries/one-offs'
import { proposalIsDue } from '@/lib/domain/boundaries/proposal'
import { isOldFriend } from '@/lib/domain/check-ins/old-friend'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { hasDied } from '@/lib/domain/people/person'
import { type Day, dayEndMs, dayOf, dayStartMs, weekdayOf } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import { totalMs } from '@/lib/domain/time/usage'
import { type Correspondence, readPast, withQuestion } from './correspondence'
import type { loadPlans } from '../load-plans'
import { loadQuestion } from './load-question'
import { type DayInfo, composerDataFor } from './composer-data'
import type { NudgeView, TodayView } from './today-view'

/**
 * Reads today's view from the database and the local state. The first look of the day chooses today's person,
 * except for a new tab that does not show people: a nudge that nobody sees must not count as offered.
 */
export async function loadToday(
  db: PorchlightDatabase,
  area: Area,
  { nowMs, forNewTab = false }: { nowMs: Instant; forNewTab?: boolean },
): Promise<TodayView> {
  const store = createLocalStateStore(area)
  const state = await store.read()
  const { settings } = state
  const { dayStartMinutes } = settings
  const today = dayOf(nowMs, dayStartMinutes)
  const startMs = dayStartMs(today, dayStartMinutes)
  const [status, nudge, { question, mayComeByItself }, spans, selfCheckIn, answers, drafts, plans] =
    await Promise.all([
      boundaryStatusAt(nowMs, state, readUsages(db)),
      forNewTab && settings.newTab !== 'full'
        ? ({ state: 'done' } as const)
        : todaysNudge(
            createPeople(
              db,
              offering(async () => (await import('@/lib/data/store')).recordPorts(db, settings)),
            ),
            {
              nowMs,
              settings,
              mutedUntilMs: mutedAt(nowMs, state),
            },
          ),
      loadQuestion(db, nowMs, dayStartMinutes),
      spansBetween(db, startMs, dayEndMs(today, dayStartMinutes)),
      selfCheckInOf(db, today),
      afterVisitsBetween(db, startMs, nowMs),
      ownDrafts(db),
      forNewTab && settings.newTab === 'full'
        ? plansFor(db, { nowMs, dayStartMinutes })
        : { planned: [], turnsAtMs: null },
    ])
  const { open } = state.attention
  const counted = open && !spans.some(({ id }) => id === open.id) ? [...spans, open] : spans
  const asked = settings.afterVisits
    ? visitToAsk({ spans: counted, answers, nowMs })
    : { visit: null, turnsAtMs: null }
  // The day that budgets are counted for, which a change of zone does not alter.
  const weekday = weekdayOf(status.today)
  const pooled = status.set.budgets
    .filter((budget) => budget.sites === 'all' && minutesOn(budget, weekday) !== null)
    .map((budget) => ({
      ms: (minutesOn(budget, weekday) ?? 0) * millisecondsInMinute,
      leftMs: leftMs(budget, status.usage, weekday) ?? 0,
    }))
    .sort((a, b) => a.leftMs - b.leftMs)
  return {
    version: 1,
    day: today,
    dayStartMs: startMs,
    dayEndMs: status.dayEndsAtMs,
    dayStartMinutes,
    leapDay: settings.people.leapDay,
    holdsUntilMs: mayComeByItself
      ? nowMs
      : Math.min(
          status.dayEndsAtMs,
          mutedTurnsAt(nowMs, state) ?? Infinity,
          asked.turnsAtMs ?? Infinity,
          plans.turnsAtMs ?? Infinity,
        ),
    spans: counted.map(({ startedAtMs, endedAtMs, surface }) => ({
      startMs: startedAtMs,
      endMs: endedAtMs,
      surface,
    })),
    feedMs: totalMs(status.usage.feedMs),
    budget: pooled[0] ?? null,
    presenceUntilMs: state.presence && isPresent(state.presence, nowMs) ? state.presence.untilMs : null,
    firstWeek: firstWeekAt(status, settings.observing),
    mode: settings.newTab,
    hideNumbers: settings.hideNumbers,
    asksSelfCheckIn: settings.selfCheckIn && selfCheckIn === undefined,
    needsFirstRun: settings.firstRun.step !== 'done',
    readOnly: db.newerThanCode,
    nudge: await nudgeView(db, nudge, {
      drafts,
      day: today,
      dayStartMinutes,
      leapDay: settings.people.leapDay,
      nowMs,
      warmsUp: forNewTab,
    }),
    question,
    planned: plans.planned,
    waitingMessage: await waitingMessageDue(db, drafts, today),
    visit: asked.visit && {
      ...asked.visit,
      name: settings.sites.find(({ site }) => site === asked.visit?.site)?.name ?? asked.visit.site,
    },
  }
}

/** Loaded lazily, since the popup shows no plans. */
const plansFor = async (...asked: Parameters<typeof loadPlans>) =>
  (await import('../load-plans')).loadPlans(...asked)

const firstWeekAt = (
  { observing, today }: BoundaryStatus,
  week: Observing | null,
): TodayView['firstWeek'] => {
  if (observing) return 'looking-on'
  return proposalIsDue(week, today) ? 'proposal' : null
}

/** Today's person as plain data, containing only what pages show. */
async function nudgeView(
  db: PorchlightDatabase,
  today: TodaysNudge,
  { drafts, warmsUp, ...dayInfo }: DayInfo & { drafts: OwnDraft[]; warmsUp: boolean },
): Promise<NudgeView> {
  if (today.state === 'reached') return { state: 'reached', name: today.person?.name ?? null }
  if (today.state === 'resting') return { state: 'resting', until: today.until }
  if (today.state !== 'person') return { state: today.state }
  const past = await readPast(db, today.person.id)
  const person = withQuestion(today.person, past)
  const { id, name, kind, circle, nextTime, valued, leaveAlone, preferredChannelId } = person
  const { timeZone, notBeforeMinutes, notAfterMinutes, noCalls } = person
  const known = { person, channels: today.channels, drafts, ...past }
  const data = composerDataFor(known, { ...dayInfo, day: today.nudge.day })
  return {
    state: 'person',
    nudgeId: today.nudge.id,
    person: {
      id,
      name,
      kind,
      circle,
      nextTime,
      valued,
      leaveAlone,
      timeZone,
      notBeforeMinutes,
      notAfterMinutes,
      noCalls,
    },
    fitting: data.fitting,
    quietDays: data.quietDays,
    season: data.season,
    own: data.own.map((line) => ({ id: line.id, family: line.family, text: line.text })),
    pause: data.pause,
    warmUp: warmsUp ? await loadWarmUp(db, known, dayInfo) : null,
    reason: today.nudge.reason,
    channels: today.channels.map((channel) => ({
      id: channel.id,
      kind: channel.kind,
      address: channel.address,
    })),
    preferredChannelId,
  }
}

/** Loaded lazily, since only old friends need it. */
const loadWarmUp = async (db: PorchlightDatabase, known: Correspondence, dayInfo: DayInfo) =>
  isOldFriend(known.person, known.contacts, dayInfo)
    ? (await import('./warm-up-before')).warmUpBefore(db, known, dayInfo)
    : null

/** The oldest waiting message whose day has come. */
async function waitingMessageDue(
  db: PorchlightDatabase,
  drafts: readonly OwnDraft[],
  day: Day,
): Promise<TodayView['waitingMessage']> {
  const due = drafts.findLast(({ waitsUntil }) => waitsUntil !== null && waitsUntil <= day)
  const whom = due?.personId ? await personWith(db, due.personId) : undefined
  return whom && !hasDied(whom) ? { personId: whom.id, name: whom.name } : null
}
