import { describe, expect, it } from 'vitest'
import { keepCalm, noteCalm } from '@/lib/app/boundaries/calm'
import { createCalmHealths } from '@/lib/data/calm-healths'
import { createLocalStateStore } from '@/lib/data/local-state'
import type { CalmPlace } from '@/lib/domain/boundaries/calm/switches'
import { mapArea } from '@/tests/support/map-area'
import { settingsFor, siteNamed } from '@/tests/support/settings'

const noonMs = new Date(2026, 10, 24, 12).getTime()

function world({ calm, pending }: { calm: string[]; pending?: { calm: string[]; from: string } }) {
  const area = mapArea({
    settings: settingsFor({ sites: [siteNamed('reddit.com'), siteNamed('x.com')] }),
    boundaries: {
      version: 1,
      current: { budgets: [], calm },
      pending: pending ? { set: { budgets: [], calm: pending.calm }, from: pending.from } : null,
    },
  })
  const localState: CalmPlace[][] = []
  const healths = createCalmHealths(area)
  const clock = { read: () => ({ wallMs: noonMs, monotonicMs: 0, workerLife: 'one' }) }
  const ports = {
    clock,
    localState: createLocalStateStore(area),
    healths,
    pages: { keep: async (places: CalmPlace[]) => void localState.push(places) },
  }
  const note = (address: string, id: string, found: boolean) =>
    noteCalm(ports, { address, findings: [{ id, found }] })
  return { ports, localState, healths, note }
}

describe('the calm switches', () => {
  it('hold on the pages of their sites', async () => {
    const { ports, localState } = world({ calm: ['x.explore', 'youtube.home'] })
    await keepCalm(ports)
    expect(localState).toEqual([
      [{ site: 'x.com', matches: expect.any(Array) as string[], ids: ['x.explore'] }],
    ])
  })

  it('hold until the day on which turning them off begins, and not on it', async () => {
    const ids = async (from: string) => {
      const { ports, localState } = world({ calm: ['x.explore'], pending: { calm: [], from } })
      await keepCalm(ports)
      return localState[0]!.flatMap((place) => place.ids)
    }
    expect(await ids('2026-11-25')).toEqual(['x.explore'])
    expect(await ids('2026-11-24')).toEqual([])
  })
})

describe('what a page tells of its switches', () => {
  it('is kept as a day, without the address', async () => {
    const { healths, note } = world({ calm: ['x.explore'] })
    await note('https://x.com/explore/tabs/secret', 'x.explore', false)
    expect(await healths.read()).toEqual({
      'x.explore': { missedSinceMs: noonMs, missedDays: ['2026-11-24'] },
    })
    await note('https://x.com/home', 'x.explore', true)
    expect(await healths.read()).toEqual({ 'x.explore': { missedSinceMs: null, missedDays: [] } })
  })

  it.each([
    ['https://reddit.com/', 'x.explore', 'another site’s switch'],
    ['https://x.com/home', 'x.for-you', 'a switch that is off'],
    ['https://x.com/home', '__proto__', 'no switch at all'],
    ['https://news.example/', 'x.explore', 'a page that is not watched'],
    ['', 'x.explore', 'no page'],
  ])('from %s about %s is left out: %s', async (address, id) => {
    const { healths, note } = world({ calm: ['x.explore'] })
    await note(address, id, false)
    expect(await healths.read()).toEqual({})
  })

  it('is forgotten when the switch is off', async () => {
    const { ports, healths, note } = world({ calm: ['x.explore', 'reddit.home'] })
    await note('https://x.com/home', 'x.explore', false)
    await note('https://reddit.com/', 'reddit.home', false)
    const { boundaries } = await ports.localState.read()
    await ports.localState.save({
      boundaries: { ...boundaries, current: { ...boundaries.current, calm: ['reddit.home'] } },
    })
    await keepCalm(ports)
    expect(Object.keys(await healths.read())).toEqual(['reddit.home'])
  })
})
