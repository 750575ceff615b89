import type { CalmHealths } from '@/lib/app/ports'
import type { Area } from './local-state'
import { parseCalmHealth } from './parse/calm-health'

const calmHealthKey = 'calmHealth'

/** The health of the calm switches, stored in an area. */
export const createCalmHealths = (area: Area): CalmHealths => ({
  read: async () => parseCalmHealth((await area.get([calmHealthKey]))[calmHealthKey]),
  save: (health) => area.set({ [calmHealthKey]: health }),
})
