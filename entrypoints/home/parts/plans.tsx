import { useMemo } from 'react'
import { PlansSection, type PlansSectionProps } from '@/components/plans/plans-section'
import { readDatabase } from '@/lib/pages/database-source'
import { readPlans } from '@/lib/pages/plans'
import { useSource } from '@/lib/pages/use-read'
import { useHome } from '../home'
import { planActions } from '../actions/plan-actions'
import { useDay, useNow } from '../reads/use-day'

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Reads the plans and rituals with one person or several. */
export function usePlans(personId?: string) {
  const { db } = useHome()
  return useSource(useMemo(() => readDatabase(() => readPlans(db, personId)), [db, personId]))
}

/** Plans and rituals with their actions. */
export function Plans({ people, plans, rituals }: Pick<PlansSectionProps, 'people' | 'plans' | 'rituals'>) {
  const home = useHome()
  const nowMs = useNow()
  const today = useDay()
  const act = useMemo(() => planActions(home), [home])
  return (
    <PlansSection
      people={people}
      plans={plans}
      rituals={rituals}
      nowMs={nowMs}
      today={today}
      ownZone={ownZone()}
      {...act}
    />
  )
}
