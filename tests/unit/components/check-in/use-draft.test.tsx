import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type DraftMatter, useDraft } from '@/components/check-in/composer/use-draft'
import type { DraftStart } from '@/lib/domain/check-ins/draft'

const person = (name: string) => ({ id: name, name, nextTime: '', valued: '' })
const matter: DraftMatter = {
  fitting: [{ family: 'invitation', reason: 'plain' }],
  quietDays: 3,
  season: null,
  own: [],
}
/** The draft to Maya; `turnTo` is for somebody else. */
const drafting = (start: DraftStart | null) => {
  const { result, rerender } = renderHook(
    ({ name }) => useDraft(person(name), '2026-11-24', { ...matter, start }),
    { initialProps: { name: 'Maya' } },
  )
  return { now: () => result.current, turnTo: (name: string) => rerender({ name }) }
}
const page = 'A long read https://news.example/a?b=%23'

it('with a page begins in the family’s own lines, with the page in them, for whoever it is', () => {
  const { now, turnTo } = drafting({ family: 'sharedPage', asked: page })
  for (const name of ['Maya', 'Bruno']) {
    turnTo(name)
    expect(now()).toMatchObject({ family: 'sharedPage', asked: page, isWritten: false })
    for (const _ of [1, 2, 3]) {
      expect(now().draft.endsWith(page)).toBe(true)
      act(() => now().onAnother(1))
    }
  }
})

it('without the page any more says nothing of one, and has no hole', () => {
  const { now } = drafting({ family: 'sharedPage', asked: page })
  act(() => now().onAsked(''))
  for (let line = 0; line < 8; line++) {
    expect(now().draft).toMatch(/^[^{}:]+[.?]$/)
    act(() => now().onAnother(1))
  }
})

it('with words that are ready begins with them; another line leaves them and comes back to them', () => {
  const { now } = drafting({ family: 'invitation', text: 'Coffee on Friday?' })
  expect(now()).toMatchObject({ draft: 'Coffee on Friday?', isWritten: true })
  act(() => now().onAnother(1))
  expect(now()).toMatchObject({ isWritten: false, family: 'invitation' })
  expect(now().draft).not.toBe('Coffee on Friday?')
  act(() => now().onAnother(-1))
  expect(now().draft).toBe('Coffee on Friday?')
})

it('never puts what was written to one person in front of another', () => {
  const { now, turnTo } = drafting(null)
  act(() => now().onDraft('Dear Maya'))
  act(() => now().onAsked('a walk'))
  turnTo('Bruno')
  expect(now().draft).not.toContain('Maya')
  expect(now().asked).toBe('')
})
