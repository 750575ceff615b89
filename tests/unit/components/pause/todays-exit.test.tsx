// First of all: the polyfill looks for a browser when it is loaded.
import '../first-run/browser-for-test'
import { cleanup, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TodaysExit } from '@/entrypoints/pause/todays-exit'
import type { NudgeReason } from '@/lib/domain/people/nudge/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import { offered, somebody } from '../../../support/people'

/** The draft that the pause has ready for that reason. */
function draft(reason: NudgeReason, fields: Partial<Person> = {}): string {
  const person = somebody({ id: 'ada', name: 'Ada Byrne', ...fields })
  const nudge = { ...offered('ada', '2026-02-28'), reason }
  cleanup()
  render(
    <TodaysExit
      today={{ state: 'person', nudge, person, channels: [] }}
      hideNumbers={false}
      onProblem={() => {}}
    />,
  )
  const text = screen.getByRole<HTMLTextAreaElement>('textbox').value
  return text
}

describe('the line at the pause goes with today’s reason', () => {
  it('is a wish on the birthday and after it, by the day that was chosen for 29 February', () => {
    const born = { b: { label: 'birthday' as const, text: '', month: 2, day: 29, year: null } }
    const date = { kind: 'date', label: 'birthday', text: '' } as const
    expect(draft({ ...date, inDays: 0 }, { dates: born })).toMatch(/happy birthday/i)
    // Kept on 1 March, it is not today.
    expect(draft({ ...date, inDays: 1 }, { dates: born })).not.toMatch(/birthday/i)
  })

  it('offers an ear in a hard time, and nothing merry', () => {
    expect(draft({ kind: 'hard-time', days: 2 })).toMatch(/talk|listen|advice|really|need|ask again/)
    // With whom one is careful, the plainest words do.
    expect(draft({ kind: 'hard-time', days: 2 }, { comfort: 1 })).not.toMatch(/listen|advice/)
  })
})
