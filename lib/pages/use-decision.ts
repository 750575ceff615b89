import { useState } from 'react'
import type { Undo } from '@/lib/app/ports'
import type { Decision } from '@/lib/app/today/decide-nudge'
import type { Days } from '@/lib/domain/time/units'
import type { Act } from './act'
import type { NudgeView } from './today/today-view'

/** The decision about today's person made on this page. */
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
 * Decides about today's person. Returns the decision made on this page (null: none, or undone), how to
 * decide, and what may follow. The use case is loaded on demand.
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
    /** Accepts the slower rhythm on offer. */
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
    /** Keeps their rhythm; the skip stays, and can be undone. */
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
