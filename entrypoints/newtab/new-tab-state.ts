import type { TodayView } from '@/lib/state/today-view'

export interface NewTabState {
  view: TodayView | null
  /** The data could not be read; what is on screen may be old. */
  problem: boolean
}
