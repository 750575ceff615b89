import { useState } from 'react'
import type { Undo } from '@/lib/app/ports'
import type { Decision } from '@/lib/app/today/decide-nudge'
import type { Days } from '@/lib/domain/time/units'
import type { Act } from './act'
import type { NudgeView } from './today/today-view'

/** What became of today's person on this page. */
export interface DecidedNudge {
  personId: string
  name: string
  how: Decision | 'slower'
  /** The slower rhythm to offer (days); null: none. */
  slowerDays: Days | null
  undo: Undo
}

type OfferedNudge = Extract<NudgeView, { state: 'person' }>

/**
 * Decides on today's person: what was decided on this page (null: nothing, or it was taken back), how to decide, and what
 * may follow. What does it is read once it is wanted.
 */
export function useDecision({ attempt, perform }: Act) {
  const [decided, setDecided] = useState<DecidedNudge | null>(null)
  return {
    decided,
    async decide(how: Decision, { nudgeId, person: { id: personId, name } }: OfferedNudge) {
      const done = await perform(async (ports) => {
        const { decideNudge } = await import('@/lib/app/today/decide-nudge')
        return decideNudge(ports, { how, nudgeId, personId })
      })
      if (done?.answer) setDecided({ personId, name, how, ...done.answer, undo: done.undo })
    },
    /** Takes the slower rhythm that was offered. */
    async takeSlower() {
      const rhythmDays = decided?.slowerDays
      if (!rhythmDays) return
      const { personId } = decided
      const done = await perform(async (ports) => {
        const { changePerson } = await import('@/lib/app/people/people')
        return changePerson(ports, personId, { rhythmDays })
      })
      if (done) setDecided({ ...decided, how: 'slower', slowerDays: null, undo: done.undo })
    },
    /** Leaves their rhythm as it is; the skip stays, and can be undone. */
    async keepRhythm() {
      if (!decided) return
      const { personId } = decided
      const done = await perform(async (ports) => {
        const { keepRhythm } = await import('@/lib/app/people/people')
        return keepRhythm(ports, personId)
      })
      if (done) setDecided({ ...decided, slowerDays: null })
    },
    async undo() {
      if (decided && (await attempt(async () => (await decided.undo(), true)))) setDecided(null)
    },
  }
}
