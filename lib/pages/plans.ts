import type { PorchlightDatabase } from '@/lib/data/database'
import { plansOf, ritualsOf } from '@/lib/data/reads/reads-plans'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'

export interface PlansAndRituals {
  plans: Plan[]
  rituals: Ritual[]
}

/** Reads plans and rituals with one person, or with everybody. */
export async function readPlans(db: PorchlightDatabase, personId?: string): Promise<PlansAndRituals> {
  const [plans, rituals] = await Promise.all([plansOf(db, personId), ritualsOf(db, personId)])
  return { plans, rituals }
}
