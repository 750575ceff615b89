import type { Circle } from './person'

const proposedDays: Record<Circle, number> = { close: 14, near: 30, wider: 90, far: 180 }

/** The rhythm to propose for a circle, in days. A proposal: the person may choose any other, or none. */
export const rhythmFor = (circle: Circle): number => proposedDays[circle]
