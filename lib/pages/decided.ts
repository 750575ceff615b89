import type { Day } from '@/lib/domain/time/day'
import type { Decision, TodayActions } from './today-actions'
import type { NudgeView } from './today-view'

/** What became of today's person on this page, and what undoes it. */
export interface Decided {
  personId: string
  name: string
  how: Decision | 'slower'
  /** The slower rhythm to offer (days); null: none. */
  slowerDays: number | null
  undo: () => Promise<unknown>
}

/** Decides about today's person. */
export async function decide(
  actions: TodayActions,
  {
    how,
    nudge: { nudgeId, person },
    day,
  }: { how: Decision; nudge: Extract<NudgeView, { state: 'person' }>; day: Day },
): Promise<Decided> {
  const { id: personId, name } = person
  return { personId, name, how, ...(await actions.decide({ how, nudgeId, personId, day })) }
}

/** Takes the slower rhythm that was offered after it. */
export async function slowDown(actions: TodayActions, decided: Decided): Promise<Decided> {
  const { personId, name, slowerDays } = decided
  if (slowerDays === null) return decided
  return {
    personId,
    name,
    how: 'slower',
    slowerDays: null,
    undo: await actions.setRhythm(personId, slowerDays),
  }
}

/** Leaves their rhythm as it is; the skip stays, and can be undone. */
export async function keepRhythm(actions: TodayActions, decided: Decided): Promise<Decided> {
  await actions.keepRhythm(decided.personId)
  return { ...decided, slowerDays: null }
}
