import { describe, expect, it } from 'vitest'
import { settleLastSession } from '@/lib/app/time/settle-last-session'
import type { LocalState } from '@/lib/app/ports'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { type Attention, noAttention } from '@/lib/domain/time/attention'
import type { Span } from '@/lib/domain/time/span'
import { settingsFor, siteNamed } from '@/tests/support/settings'

const open: Span = {
  id: 'open',
  site: 'reddit.com',
  surface: 'feed',
  startedAtMs: 1_000_000,
  endedAtMs: 1_012_000,
  visit: true,
}

function afterCrash(span: Span | null, begun: boolean, left: Partial<Attention> = {}) {
  const settings = settingsFor({ sites: [siteNamed('reddit.com')] })
  let localState: LocalState = {
    settings,
    boundaries: { version: 1, current: noBoundaries, pending: null },
    passes: [],
    attention: { ...noAttention, open: span, workerLife: 'before', ...left },
    presence: null,
    breakUntil: null,
    entries: {},
  }
  const recorded: Span[] = []
  const settle = () =>
    settleLastSession({
      localState: {
        read: async () => localState,
        async save(values) {
          localState = { ...localState, ...values }
        },
      },
      usages: {
        totalsOn: async () => [],
        spansBetween: async () => [],
        record: async ({ spans }) => void recorded.push(...spans),
      },
      session: {
        begun: async () => begun,
        async begin() {
          begun = true
        },
      },
    })
  return {
    settle,
    recorded,
    openSpan: () => localState.attention.open,
    attention: () => localState.attention,
  }
}

describe('what a session of the browser left open', () => {
  it('is recorded as it stood, without the time in which the browser was gone', async () => {
    const crash = afterCrash(open, false)
    await crash.settle()
    expect(crash.recorded).toEqual([open])
    expect(crash.openSpan()).toBeNull()
  })

  it('goes on when only the worker was stopped', async () => {
    const stop = afterCrash(open, true)
    await stop.settle()
    expect(stop.recorded).toEqual([])
    expect(stop.openSpan()).toEqual(open)
  })

  it('is settled once in a session', async () => {
    const crash = afterCrash(open, false)
    await crash.settle()
    await crash.settle()
    expect(crash.recorded).toHaveLength(1)
  })

  it('leaves no trace where nothing was counted', async () => {
    const crash = afterCrash({ ...open, endedAtMs: open.startedAtMs, visit: false }, false)
    await crash.settle()
    expect(crash.recorded).toEqual([])
    expect(crash.openSpan()).toBeNull()
  })

  it('counts for the day that was being counted, wherever the machine is by now', async () => {
    const today = { day: '2026-11-03', beganAtMs: 900_000 } as const
    const crash = afterCrash(open, false, { today })
    await crash.settle()
    expect(crash.recorded).toEqual([{ ...open, day: '2026-11-03' }])
  })

  it('forgets how long nothing was heard: whoever starts a browser is there', async () => {
    const crash = afterCrash(null, false, { signs: { lastAtMs: 5, idleTold: true } })
    await crash.settle()
    expect(crash.attention().signs).toEqual({ lastAtMs: null, idleTold: true })
    const stop = afterCrash(null, true, { signs: { lastAtMs: 5, idleTold: true } })
    await stop.settle()
    expect(stop.attention().signs).toEqual({ lastAtMs: 5, idleTold: true })
  })
})
