import type { Reminders } from '@/lib/app/ports'
import type { Area } from './local-state'
import { parseReminded } from './parse/reminded'

const key = 'reminded'

/** How far reminder moments were handled, stored in an area. */
export const createReminders = (area: Area): Reminders => ({
  read: async () => parseReminded((await area.get([key]))[key]),
  save: (reminded) => area.set({ [key]: reminded }),
})
