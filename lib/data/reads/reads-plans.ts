import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** The plans with one person, or with everybody, in the order in which they were added. */
export const plansOf = (db: PorchlightDatabase, personId?: string): Promise<Plan[]> =>
  steady(db, async () => {
    const rows = personId === undefined ? db.plans : db.plans.where('personId').equals(personId)
    return living('plans', await rows.toArray()).sort((a, b) => a.addedAtMs - b.addedAtMs)
  })

/** The rituals with one person, or with everybody, in the order in which they were added. */
export const ritualsOf = (db: PorchlightDatabase, personId?: string): Promise<Ritual[]> =>
  steady(db, async () => {
    const rows = personId === undefined ? db.rituals : db.rituals.where('personId').equals(personId)
    return living('rituals', await rows.toArray()).sort((a, b) => a.addedAtMs - b.addedAtMs)
  })
