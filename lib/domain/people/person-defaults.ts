import type { Person } from './person'

/** What is so of somebody of whom only the name is known. */
export const personDefaults: Omit<Person, 'id' | 'name' | 'addedAtMs'> = {
  kind: 'person',
  members: {},
  circle: 'near',
  contexts: {},
  rhythmDays: 30,
  preferredChannelId: null,
  notes: '',
  nextTime: '',
  valued: '',
  clockResetAtMs: null,
  snoozedUntil: null,
  resting: false,
  dates: {},
  leaveAlone: '',
  notBeforeMinutes: null,
  notAfterMinutes: null,
  noCalls: false,
  timeZone: null,
  comfort: null,
  sorting: 'sorted',
  notBefore: null,
  goodbye: null,
  importId: null,
  mergedInto: null,
}
