import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createFollower } from '@/lib/pages/follower'
import { freshDatabase } from '../data/database-for-test'
import { i18n } from '../../support/i18n'
import { browser } from '../components/first-run/browser-for-test'

vi.spyOn(console, 'warn').mockImplementation(() => {})

const t = i18n.t
const again = () => userEvent.click(screen.getByRole('button', { name: t('ui.readProblem.again') }))
const isGone = () => waitFor(() => expect(screen.queryByText(t('ui.readProblem.sentence'))).toBeNull())

/** What is read, whose first reading fails and whose second answers. */
const failsOnce = <T,>(value: T) => {
  let times = 0
  return createFollower<T>(({ told, failed }) => {
    if (times++ === 0) failed(new Error('the disk'))
    else told(value)
    return () => {}
  })
}

describe('a page whose data cannot be read', () => {
  it.each(['today', 'whether anybody is there'] as const)(
    'the popup says so without %s, and not that there is nobody',
    async (what) => {
      const { Popup } = await import('@/entrypoints/popup/popup')
      const isToday = what === 'today'
      const never = createFollower<never>(() => () => {})
      render(
        <Popup
          today={isToday ? (failsOnce(null) as never) : never}
          nobody={isToday ? never : failsOnce(true)}
          cached={null}
          db={freshDatabase()}
          ports={() => Promise.reject(new Error('not asked for'))}
        />,
      )
      await screen.findByText(t('ui.readProblem.sentence'))
      expect(screen.queryByText(t('popup.nobody'))).toBeNull()
      await again()
      await isGone()
      if (!isToday) expect(screen.getByText(t('popup.nobody'))).toBeTruthy()
    },
  )

  it('the new tab says so, where it has nothing from before too', async () => {
    const { NewTab } = await import('@/entrypoints/newtab/new-tab')
    const { newTabStore } = await import('@/entrypoints/newtab/new-tab-state')
    const store = newTabStore({ getItem: () => null }, null)
    const onAgain = vi.fn(() => store.setState({ failure: null }))
    store.setState({ failure: { isTrying: false, onAgain } })
    render(<NewTab store={store} live={new Promise(() => {})} />)
    await again()
    expect(onAgain).toHaveBeenCalledOnce()
    await isGone()
  })

  it('the pause says so when the background does not answer, and shows why it is there once it does', async () => {
    const { Pause } = await import('@/entrypoints/pause/pause')
    browser.reset()
    render(<Pause destination={null} />)
    await screen.findByText(t('ui.readProblem.sentence'))
    browser.onMessage(async () => ({
      theme: 'system',
      hideNumbers: false,
      today: { state: 'done' },
      pause: {
        paused: true,
        why: 'budget',
        announces: false,
        passFromMs: null,
        coolingDown: false,
        intention: '',
        variant: 'breath',
        mayFinish: false,
        untilMs: null,
      },
    }))
    await again()
    await isGone()
    await screen.findByRole('button', { name: t('pause.selfCheckIn') })
  })
})
