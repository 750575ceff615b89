import type { Ritual } from '@/lib/domain/check-ins/ritual'

/** A call every Sunday at five in the afternoon in Berlin. */
export const sundayCall = (fields: Partial<Ritual> = {}): Ritual => ({
  id: 'r1',
  personId: 'p1',
  what: 'Sunday call',
  cadence: 'week',
  firstDay: '2026-12-06',
  atMinutes: 17 * 60,
  minutes: 45,
  zone: 'Europe/Berlin',
  meetingUrl: '',
  lastHeldDay: null,
  addedAtMs: 0,
  ...fields,
})
