import type { Channel } from '@/lib/domain/people/reach/channel'
import { followUpSince } from '@/lib/domain/people/hard-time'
import { mayBeSuggested } from '@/lib/domain/people/nudge/may-be-suggested'
import { nudgeFor } from '@/lib/domain/people/nudge/nudge'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import { restsOn } from '@/lib/domain/people/nudge/rest'
import { isLowEnergy } from '@/lib/domain/self/kind-response'
import type { Settings } from '@/lib/domain/settings'
import { dayOf, type Day } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import type { People } from '../ports'

/** Today's person, or why there is none. */
export type TodaysNudge =
  | { state: 'person'; nudge: NudgeRecord; person: Person; channels: Channel[] }
  | { state: 'reached'; person: Person | null }
  | { state: 'low-energy' }
  /** Muted by a quiet time, presence or a break until then (epoch ms). */
  | { state: 'muted'; untilMs: Instant }
  /** Everybody rests until that day; null: until the person ends it. */
  | { state: 'resting'; until: Day | null }
  | { state: 'nobody-yet' }
  | { state: 'done' }

interface TodaysNudgeInput {
  nowMs: Instant
  settings: Pick<Settings, 'dayStartMinutes' | 'people'>
  /** Until when nudges are muted (epoch ms); null: not muted. */
  mutedUntilMs?: Instant | null
}

/** Returns the nudge for the day of `nowMs`. The first look of the day chooses and stores it. */
export async function todaysNudge(
  people: People,
  { nowMs, settings, mutedUntilMs = null }: TodaysNudgeInput,
): Promise<TodaysNudge> {
  if (mutedUntilMs !== null) return { state: 'muted', untilMs: mutedUntilMs }
  const { dayStartMinutes } = settings
  const { perDay, rests, leapDay } = settings.people
  const day: Day = dayOf(nowMs, dayStartMinutes)
  const rest = rests.find((one) => restsOn([one], day))
  if (rest) return { state: 'resting', until: rest.until }
  const decided = await decidedFor(day, people, perDay)
  if (decided) return decided
  const data = await people.nudgeData(day)
  if (data.nobody) return { state: 'nobody-yet' }
  const lowEnergy = isLowEnergy(data.selfCheckIn)
  if (lowEnergy) return { state: 'low-energy' }
  const known = new Map(data.people.map((person) => [person.id, person]))
  const ofToday = data.nudges.filter((nudge) => nudge.day === day)

  const current = ofToday.find((nudge) => {
    const person = known.get(nudge.personId)
    return nudge.outcome === null && person !== undefined && mayBeSuggested(person)
  })
  const pick = current
    ? null
    : nudgeFor({
        ...data,
        now: nowMs,
        day,
        dayStartMinutes,
        lowEnergy,
        perDay,
        rests,
        leapDay,
        hardTimesDue: new Map(
          data.hardTimes.flatMap((one): [string, Day][] => {
            const since = followUpSince(one, day)
            return since ? [[one.personId, since]] : []
          }),
        ),
      })
  const nudge = current ?? (pick && (await people.offer({ day, ...pick, perDay })))
  const person = nudge && known.get(nudge.personId)
  const reached = ofToday.findLast(({ outcome }) => outcome === 'reached')
  // Another page may have offered and decided the day's last nudge meanwhile.
  if (!nudge || nudge.outcome !== null || !person)
    return reached ? { state: 'reached', person: known.get(reached.personId) ?? null } : { state: 'done' }
  return { state: 'person', nudge, person, channels: await people.channelsOf(person.id) }
}

/** What is already decided for the day; null when that can only be told by looking at everybody. */
async function decidedFor(day: Day, people: People, perDay: number): Promise<TodaysNudge | null> {
  const { nudges, selfCheckIn } = await people.soFar(day)
  if (isLowEnergy(selfCheckIn)) return null
  for (const nudge of nudges.filter(({ outcome }) => outcome === null)) {
    const person = await people.person(nudge.personId)
    if (person && mayBeSuggested(person))
      return { state: 'person', nudge, person, channels: await people.channelsOf(person.id) }
  }
  // No nudge is undecided: once the day's number is reached, nobody else comes up today.
  if (nudges.filter(({ outcome }) => outcome !== null).length < perDay) return null
  const reached = nudges.findLast(({ outcome }) => outcome === 'reached')
  return reached
    ? { state: 'reached', person: (await people.person(reached.personId)) ?? null }
    : { state: 'done' }
}

/** Today's person for a frame on a site, without notes about them. */
export const withoutNotes = (today: TodaysNudge): TodaysNudge =>
  today.state === 'person' ? { ...today, person: { ...today.person, notes: '' } } : today
