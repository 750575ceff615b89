import type { Channel } from '@/lib/domain/people/channel'
import { nudgeFor } from '@/lib/domain/people/nudge'
import type { NudgeRecord } from '@/lib/domain/people/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import { isLowEnergy } from '@/lib/domain/self/kind-response'
import { dayOf, type Day } from '@/lib/domain/time/day'
import type { People } from './ports'

/** Today's person, or why there is none. */
export type TodaysNudge =
  | { state: 'person'; nudge: NudgeRecord; person: Person; channels: Channel[] }
  | { state: 'reached'; person: Person | null }
  | { state: 'low-energy' }
  /** A quiet time, presence or a break: nobody is suggested until then (epoch ms). */
  | { state: 'muted'; untilMs: number }
  | { state: 'nobody-yet' }
  | { state: 'done' }

/** Answers the nudge that stands for the day of `nowMs`, choosing and storing it at the first look of the day. */
export async function todaysNudge(
  people: People,
  {
    nowMs,
    dayStartMinutes,
    mutedUntilMs = null,
  }: { nowMs: number; dayStartMinutes: number; mutedUntilMs?: number | null },
): Promise<TodaysNudge> {
  if (mutedUntilMs !== null) return { state: 'muted', untilMs: mutedUntilMs }
  const day: Day = dayOf(nowMs, dayStartMinutes)
  const decided = await decidedFor(day, people)
  if (decided) return decided
  const matter = await people.nudgeMatter(day)
  if (matter.people.length === 0) return { state: 'nobody-yet' }
  const lowEnergy = isLowEnergy(matter.selfCheckIn)
  if (lowEnergy) return { state: 'low-energy' }
  const known = new Map(matter.people.map((person) => [person.id, person]))
  const ofToday = matter.nudges.filter((nudge) => nudge.day === day)

  const standing = ofToday.find(
    (nudge) => nudge.outcome === null && known.get(nudge.personId)?.resting === false,
  )
  const reached = ofToday.find((nudge) => nudge.outcome === 'reached')
  if (!standing && reached) return { state: 'reached', person: known.get(reached.personId) ?? null }
  const pick = standing ? null : nudgeFor({ ...matter, now: nowMs, day, dayStartMinutes, lowEnergy })
  const nudge = standing ?? (pick && (await people.offer({ day, ...pick })))
  const person = nudge && known.get(nudge.personId)
  if (!nudge || !person) return { state: 'done' }
  return { state: 'person', nudge, person, channels: await people.channelsOf(person.id) }
}

/** What stands for the day already; null where everybody must be looked at to know. */
async function decidedFor(day: Day, people: People): Promise<TodaysNudge | null> {
  const { nudges, selfCheckIn } = await people.soFar(day)
  if (isLowEnergy(selfCheckIn)) return null
  for (const nudge of nudges.filter(({ outcome }) => outcome === null)) {
    const person = await people.person(nudge.personId)
    if (person?.resting === false)
      return { state: 'person', nudge, person, channels: await people.channelsOf(person.id) }
  }
  const reached = nudges.find(({ outcome }) => outcome === 'reached')
  const person = reached && (await people.person(reached.personId))
  return person ? { state: 'reached', person } : null
}
