import { liveQuery } from 'dexie'
import { createStore } from 'zustand/vanilla'
import type { PorchlightDatabase } from '@/lib/data/database'
import { plansOf, ritualsOf } from '@/lib/data/reads-plans'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'

export interface PlansState {
  /** Null until they were read. */
  plans: Plan[] | null
  rituals: Ritual[]
}

/** A store that mirrors plans and rituals with one person, or with everybody, until `stop`. */
export function createPlansStore(db: PorchlightDatabase, personId?: string) {
  const store = createStore<PlansState>(() => ({ plans: null, rituals: [] }))
  const following = liveQuery(async () => ({
    plans: await plansOf(db, personId),
    rituals: await ritualsOf(db, personId),
  })).subscribe({ next: (state) => store.setState(state) })
  return { ...store, stop: () => following.unsubscribe() }
}
