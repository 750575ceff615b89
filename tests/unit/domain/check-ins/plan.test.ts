import { expect, test } from 'vitest'
import { googleCalendarLink } from '@/lib/domain/check-ins/google-calendar'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import { plansBetween, planStatus } from '@/lib/domain/check-ins/plan'

const at = Date.UTC(2026, 11, 1, 16)
const hour = 3_600_000
const agreed = { atMs: at, proposedMs: [], minutes: 60, outcome: null }

test('a plan is ahead until it is over, and then one may say for two weeks what became of it', () => {
  expect(planStatus(agreed, at - hour)).toBe('ahead')
  expect(planStatus(agreed, at + hour - 1)).toBe('ahead')
  expect(planStatus(agreed, at + hour)).toBe('over')
  expect(planStatus(agreed, at + 16 * 24 * hour)).toBe('past')
  expect(planStatus({ ...agreed, outcome: 'happened' }, at - hour)).toBe('past')
})

test('a proposal stands while one of its times is still ahead', () => {
  const proposed = { ...agreed, atMs: null, proposedMs: [at, at + 24 * hour] }
  expect(planStatus(proposed, at + hour)).toBe('proposed')
  expect(planStatus(proposed, at + 24 * hour)).toBe('past')
})

test('of a day are the plans agreed for it, in their order', () => {
  const plans = [at + hour, at, at + 24 * hour, null].map((atMs, index) => ({
    id: String(index),
    personId: 'p',
    what: '',
    proposedMs: [],
    atMs,
    minutes: 60,
    meetingUrl: '',
    outcome: null,
    outcomeAtMs: null,
    addedAtMs: 0,
  }))
  const range = { fromMs: at, toMs: at + 24 * hour }
  expect(plansBetween(plans, range).map(({ id }) => id)).toEqual(['1', '0'])
  expect(plansBetween([{ ...plans[1]!, outcome: 'called-off' }], range)).toEqual([])
})

test.each([
  ['', ''],
  [' meet.example.org/us ', 'https://meet.example.org/us'],
  ['https://meet.example.org/us?pwd=1#x', 'https://meet.example.org/us?pwd=1#x'],
  ['http://meet.example.org', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://me:secret@meet.example.org', null],
  ['https://localhost/x', null],
  ['two words', null],
  [`https://meet.example.org/${'x'.repeat(2000)}`, null],
])('a link for a call: %s', (typed, kept) => expect(meetingUrlOf(typed)).toBe(kept))

const event = { uid: 'u', title: 'Tea & cake #1', minutes: 60, rule: null, meetingUrl: '' }
const parts = (link: string) => Object.fromEntries(new URL(link).searchParams)

test('Google Calendar is told an instant in UTC, and nothing leaks out of its words', () => {
  const link = googleCalendarLink({ ...event, start: { kind: 'instant', atMs: at } })
  expect(link).toContain('text=Tea%20%26%20cake%20%231')
  expect(parts(link)).toEqual({
    action: 'TEMPLATE',
    text: 'Tea & cake #1',
    dates: '20261201T160000Z/20261201T170000Z',
  })
})

test('Google Calendar is told how something comes round, by whose clock, and where', () => {
  const start = { kind: 'clock', day: '2026-12-06', atMinutes: 23 * 60 + 30, zone: 'Europe/Berlin' } as const
  const meetingUrl = 'https://meet.example.org/us?a=b'
  expect(parts(googleCalendarLink({ ...event, start, rule: 'FREQ=WEEKLY', meetingUrl }))).toMatchObject({
    dates: '20261206T233000/20261207T003000',
    ctz: 'Europe/Berlin',
    recur: 'RRULE:FREQ=WEEKLY',
    location: meetingUrl,
  })
  const allDay = googleCalendarLink({ ...event, start: { kind: 'day', day: '2026-12-31' } })
  expect(parts(allDay).dates).toBe('20261231/20270101')
})
