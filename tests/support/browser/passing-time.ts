/// <reference types="chrome" />
import { fileURLToPath } from 'node:url'
import type { Attention } from '@/lib/domain/time/attention'
import type { Surface } from '@/lib/domain/time/span'
import { movedByKey } from '../testing-build/moved-by-key'
import type { Desk } from './desk'

/** The extension as released, but with a clock that can be put forward (`wxt build --mode testing`). */
export const testingBuild = fileURLToPath(new URL('../../../.output/chrome-mv3-testing', import.meta.url))

type Looking = Pick<Desk, 'page' | 'command'>

/** The heartbeat (ms): at most so much at once is credited as attention; a larger jump is a sleep. */
const stepMs = 5_000

/**
 * Puts both clocks of Porchlight forward by so much (ms). When this resolves, the browser has fired every
 * alarm set for a time until then. The jump is like a machine that slept: nobody is credited with it.
 */
export const letPass = ({ page }: Pick<Desk, 'page'>, ms: number): Promise<void> =>
  page.evaluate(
    async ([key, more]) => {
      const stored = await chrome.storage.session.get<Record<string, number>>(key)
      const movedByMs = (stored[key] ?? 0) + more
      await chrome.storage.session.set({ [key]: movedByMs })
      // A worker that starts now reads the value; a running one receives a message.
      const channel = new BroadcastChannel(key)
      let isTold = false
      channel.addEventListener('message', () => {
        isTold = true
      })
      const contextTypes = ['BACKGROUND' as chrome.runtime.ContextType]
      while (!isTold && (await chrome.runtime.getContexts({ contextTypes })).length > 0) {
        channel.postMessage(movedByMs)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      channel.close()
      const due = (await chrome.alarms.getAll()).filter(
        ({ scheduledTime }) => scheduledTime <= Date.now() + movedByMs,
      )
      const ringAtMs = Date.now()
      for (const { name, periodInMinutes } of due)
        await chrome.alarms.create(name, { when: ringAtMs, ...(periodInMinutes && { periodInMinutes }) })
      const waiting = async () =>
        (await chrome.alarms.getAll()).some(({ scheduledTime }) => scheduledTime === ringAtMs)
      while (await waiting()) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    [movedByKey, ms] as const,
  )

/**
 * Lets time pass (ms) with the present page in front, in steps that are credited as attention, with a look at
 * each.
 */
export async function spend(desk: Looking, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    await letPass(desk, Math.min(left, stepMs))
    await desk.command('look', {})
  }
}

/** Like `spend`, until a condition holds. Rejects when it does not hold after twenty minutes. */
export async function spendUntil(desk: Looking, isSo: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 240; steps++) {
    if (await isSo()) return
    await spend(desk, stepMs)
  }
  throw new Error('Twenty minutes went by, and it is not so')
}

/**
 * Resolves after several looks of the background, so that any overlay due to earlier changes has been shown.
 */
export async function looked(desk: Looking): Promise<void> {
  for (let looks = 0; looks < 3; looks++) await desk.command('look', {})
}

/** What is being counted. */
export const counting = async (desk: Pick<Desk, 'local'>) =>
  ((await desk.local()).attention as Attention | undefined)?.open ?? null

/** The time counted so far on one surface of a site, including the open span (ms). */
export async function countedOn(
  desk: Pick<Desk, 'local' | 'rows'>,
  site: string,
  surface: Surface,
): Promise<{ ms: number; visits: number }> {
  const open = await counting(desk)
  const totals = await desk.rows('dayTotals')
  const sum = { ms: 0, visits: 0 }
  for (const total of totals.filter((one) => one.site === site && one.surface === surface)) {
    sum.ms += total.ms as number
    sum.visits += total.visits as number
  }
  if (open?.site !== site || open.surface !== surface) return sum
  return { ms: sum.ms + open.endedAtMs - open.startedAtMs, visits: sum.visits + (open.visit ? 1 : 0) }
}
