import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { PlansSection, type PlansSectionProps } from '@/components/plans/plans-section'
import { createPlansStore } from '@/lib/pages/plans'
import { useHome } from './home'
import { planActions } from './plan-actions'
import { useDay, useNow } from './use-day'

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Plans and rituals with one person or several, as they are now. */
export function usePlans(personId?: string) {
  const { db } = useHome()
  const store = useMemo(() => createPlansStore(db, personId), [db, personId])
  useEffect(() => store.stop, [store])
  return useStore(store)
}

/** Plans and rituals, with what can be done with them. */
export function Plans({ people, plans, rituals }: Pick<PlansSectionProps, 'people' | 'plans' | 'rituals'>) {
  const home = useHome()
  const nowMs = useNow()
  const today = useDay()
  const act = useMemo(() => planActions(home, today), [home, today])
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
