import { describe, expect, it } from 'vitest'
import { bothTimes, pickUpWords, proposalWords } from '@/components/plans/plan-words'
import { sundayCall } from '@/tests/support/rituals'

const hour = 3_600_000
const plain = (text: string) => text.replace(/\s/g, ' ')
const clockHere = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const proposal = (timesMs: number[], timeZone: string | null, meetingUrl = '') =>
  plain(proposalWords({ what: 'Coffee', timesMs, timeZone, meetingUrl }))

describe('two times in a message', () => {
  it('are each by the clock that holds there on that day, also across a change of it', () => {
    // In Berlin the clock is set forward in the night between the two.
    const saturday = Date.UTC(2027, 2, 27, 16)
    const sunday = saturday + 24 * hour
    expect(proposal([saturday, sunday], 'Europe/Berlin')).toBe(
      `Coffee together? I could do ${plain(clockHere.format(saturday))} (for you 5:00 PM), or ${plain(clockHere.format(sunday))} (for you 6:00 PM). If neither suits you, any other day is fine too.`,
    )
  })

  it('say the date there where it is another one', () => {
    const late = Date.UTC(2028, 1, 28, 20)
    expect(proposal([late], 'Pacific/Auckland')).toContain('(for you Tuesday, February 29 at 9:00 AM)')
  })

  it('are by the clock here alone where theirs is not known, the same, or one that this browser does not know', () => {
    const at = Date.UTC(2027, 5, 1, 16)
    for (const timeZone of [null, Intl.DateTimeFormat().resolvedOptions().timeZone, 'Mars/Olympus'])
      expect(proposal([at], timeZone)).not.toContain('for you')
    const says = (here: string, there: string) => `${here} | ${there}`
    expect(bothTimes(at, { timeZone: 'Mars/Olympus', says })).toBe(clockHere.format(at))
  })

  it('have the link for the call below, as the person gave it', () => {
    const link = 'https://meet.example.org/us?pwd=a&b=1#x'
    expect(proposalWords({ what: 'Call', timesMs: [0], timeZone: null, meetingUrl: link })).toMatch(
      /\n.*https:\/\/meet\.example\.org\/us\?pwd=a&b=1#x/,
    )
  })
})

describe('picking a ritual up again', () => {
  const ritual = sundayCall({ cadence: 'month', firstDay: '2027-01-31' })

  it('is asked with the next turn in both clocks', () => {
    const words = plain(pickUpWords(ritual, { day: '2027-02-28', timeZone: 'Asia/Tokyo' }))
    const here = plain(clockHere.format(Date.UTC(2027, 1, 28, 16)))
    expect(words).toBe(
      `Sunday call: shall we pick it up again? ${here} (for you Monday, March 1 at 1:00 AM) would be the next one.`,
    )
  })

  it('is asked with the day alone where it has no time, or their clock is not known', () => {
    const someTime = pickUpWords(
      { ...ritual, atMinutes: null },
      { day: '2027-02-28', timeZone: 'Asia/Tokyo' },
    )
    expect(someTime).toContain('February 28')
    expect(someTime).not.toContain('for you')
    expect(pickUpWords(ritual, { day: '2027-02-28', timeZone: null })).not.toContain('for you')
  })
})
