import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EntryChoice } from '@/components/pause/entry-choice'
import { PassChoice } from '@/components/pause/pass-choice'
import { PausePage } from '@/components/pause/pause-page'
import { pauseSentence, untilWords } from '@/components/pause/pause-sentence'
import { pauseVariants } from '@/lib/domain/boundaries/pause-variant'
import { axeProblems } from '../support/axe'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const page = {
  sentence: pauseSentence({ why: 'budget', name: 'Reddit' }),
  until: '',
  intention: '',
  variant: 'breath',
  announced: false,
  onNotNow: () => undefined,
  onFinish: null,
  children: null,
} as const

describe('the page', () => {
  test.each(pauseVariants)('%s reads as one sentence and a way out, which has the focus', async (variant) => {
    render(
      <PausePage {...page} variant={variant} onFinish={() => undefined} intention="the recipe" announced />,
    )
    expect(screen.getAllByRole('heading')).toHaveLength(1)
    expect(document.activeElement?.textContent).toBe('Not now')
    expect(await axeProblems()).toEqual([])
  })

  test.each(['budget', 'visits', 'visit-length', 'quiet', 'presence', 'entry'] as const)(
    'has its own calm sentence for %s',
    (why) => {
      const own = pauseSentence({ why, name: 'Reddit' })
      const others = (['budget', 'visits', 'visit-length', 'quiet', 'presence', 'entry'] as const)
        .filter((other) => other !== why)
        .map((other) => pauseSentence({ why: other, name: 'Reddit' }))
      expect(others).not.toContain(own)
      expect(untilWords({ why, untilMs: Date.now() }) === '').toBe(why === 'entry')
    },
  )

  test('shows an intention back as a plain line, and nothing where none was said', () => {
    const { rerender, container } = render(<PausePage {...page} />)
    expect(container.textContent).not.toContain('You came for')
    rerender(<PausePage {...page} intention="the recipe" />)
    expect(container.textContent).toContain('You came for: the recipe')
  })

  test('what was playing can be finished right after Not now', () => {
    const onFinish = vi.fn()
    render(<PausePage {...page} onFinish={onFinish} />)
    const [first, second] = screen.getAllByRole('button')
    expect(first?.textContent).toBe('Not now')
    fireEvent.click(second!)
    expect(onFinish).toHaveBeenCalledOnce()
  })
})

describe('the waits', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 3, 12) })
  })
  const later = (ms: number) => act(() => vi.advanceTimersByTime(ms))

  test('Go on opens after the wait, by button or Enter, and not before', () => {
    const onGoOn = vi.fn()
    const { container } = render(
      <EntryChoice fromMs={Date.now() + 8000} now={Date.now} hideNumbers={false} onGoOn={onGoOn} />,
    )
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'the recipe' } })
    fireEvent.submit(container.querySelector('form')!)
    expect(onGoOn).not.toHaveBeenCalled()
    expect(container.textContent).toContain('In 8 s')
    later(8000)
    fireEvent.submit(container.querySelector('form')!)
    expect(onGoOn).toHaveBeenCalledExactlyOnceWith('the recipe')
  })

  test('with numbers hidden no number counts down', () => {
    const { container } = render(
      <EntryChoice fromMs={Date.now() + 8000} now={Date.now} hideNumbers onGoOn={() => undefined} />,
    )
    expect(container.textContent).not.toMatch(/\d/)
  })

  test('a pass is given with its intention once the wait is over', () => {
    const onPass = vi.fn()
    render(
      <PassChoice
        fromMs={Date.now() + 3000}
        now={Date.now}
        coolingDown={false}
        hideNumbers={false}
        onPass={onPass}
      />,
    )
    const ten = () => screen.getByRole<HTMLButtonElement>('button', { name: '10 minutes' })
    expect(ten().disabled).toBe(true)
    later(3000)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'one answer' } })
    fireEvent.click(ten())
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ minutes: 10, intention: 'one answer' })
  })

  test('while passes rest, nothing is asked and the moment is said', () => {
    const { container } = render(
      <PassChoice
        fromMs={Date.now() + 900_000}
        now={Date.now}
        coolingDown
        hideNumbers={false}
        onPass={() => undefined}
      />,
    )
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(container.textContent).toContain('again from')
  })
})

test('the waits read well to a screen reader', async () => {
  render(
    <main>
      <h1>A pause</h1>
      <EntryChoice fromMs={0} now={Date.now} hideNumbers={false} onGoOn={() => undefined} />
      <PassChoice
        fromMs={0}
        now={Date.now}
        coolingDown={false}
        hideNumbers={false}
        onPass={() => undefined}
      />
    </main>,
  )
  expect(await axeProblems()).toEqual([])
})
