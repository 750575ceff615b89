/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import type { Person } from '@/lib/domain/people/person'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import type { Porchlight } from './porchlight'

type Driven = Omit<Porchlight, 'close'>

/**
 * Sends commands to the background from one of Porchlight's pages, one after the other; returns the last
 * answer.
 */
async function commands(porchlight: Driven, asked: readonly (readonly [string, object])[]) {
  const page = await porchlight.open('closed.html#about:blank')
  const answer = await page.evaluate(async (all) => {
    let last: unknown
    for (const [command, ask] of all) last = await chrome.runtime.sendMessage({ command, ask })
    return last
  }, asked)
  await page.close()
  return answer
}

/** Like `commands`, for one command. */
export const command = (porchlight: Driven, name: string, ask: object): Promise<unknown> =>
  commands(porchlight, [[name, ask]])

const everyDay = (minutes: number) => Array.from({ length: 7 }, () => minutes)

interface Watched {
  sites: string[]
  minutes: number
  own?: Record<string, number>
}

/**
 * Watches and grants sites by their domains, as the first run does, and sets a pooled budget in minutes
 * (fractions are for tests that cannot wait) and budgets for single sites. The first run counts as done.
 */
export async function watch(porchlight: Driven, watched: Watched) {
  await porchlight.grant(...watched.sites)
  await watchUngranted(porchlight, watched)
}

/** The same without the browser's permission. */
export async function watchUngranted(porchlight: Driven, { sites, minutes, own = {} }: Watched) {
  const watched = sites.map((site) => siteFromAddress(site)!)
  const budgets = [
    { id: 'all', sites: 'all', minutesByWeekday: everyDay(minutes) },
    ...Object.entries(own).map(([site, each]) => ({
      id: site,
      sites: [site],
      minutesByWeekday: everyDay(each),
    })),
  ]
  await commands(porchlight, [
    ['saveSettings', { patch: { sites: watched } }],
    ['saveBoundaries', { set: { budgets } }],
    ['saveSettings', { patch: { firstRun: { step: 'done' } } }],
  ])
}

/** Adds a person with a WhatsApp number to the database, as an import would. */
export async function addFriend(porchlight: Driven, name: string, fields: Partial<Person> = {}) {
  const page = await porchlight.open('newtab.html')
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some((one) => one.name === 'porchlight'),
  )
  await page.evaluate(
    ([friend, more]) => {
      return new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('porchlight')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const id = crypto.randomUUID()
          const channelId = crypto.randomUUID()
          const writing = opening.result.transaction(['people', 'channels'], 'readwrite')
          writing.objectStore('people').put({
            id,
            name: friend,
            circle: 'close',
            contexts: {},
            rhythmDays: 14,
            preferredChannelId: channelId,
            notes: '',
            nextTime: '',
            valued: '',
            addedAtMs: Date.now() - 21 * 86_400_000,
            clockResetAtMs: null,
            snoozedUntil: null,
            resting: false,
            stamps: {},
            deletedAtMs: null,
            ...more,
          })
          writing.objectStore('channels').put({
            id: channelId,
            personId: id,
            kind: 'whatsapp',
            address: '+14155550123',
            raw: '+14155550123',
            stamps: {},
            deletedAtMs: null,
          })
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onerror = () => reject(writing.error)
        }
      })
    },
    [name, fields] as const,
  )
  await page.close()
}

/** The pause's frame over a page, once it has appeared. */
export async function pauseFrame(page: Page) {
  for (let tries = 0; tries < 100; tries++) {
    const frame = page.frames().find((one) => one.url().includes('/pause.html'))
    if (frame) return frame
    await page.waitForTimeout(100)
  }
  throw new Error(`No pause came up over ${page.url()}`)
}

/** True when the pause covers the middle of the page, determined within the page itself. */
export const isCovered = (page: { evaluate: (work: () => boolean) => Promise<boolean> }) =>
  page.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'porchlight-overlay',
  )

/**
 * Performs an action that closes a page, and resolves once it is closed. The driver may report that before
 * the click has ended.
 */
export async function closing(page: Page, act: () => Promise<unknown>): Promise<void> {
  const acted = () =>
    act().catch((problem: unknown) => {
      if (!page.isClosed() && !String(problem).includes('has been closed')) throw problem
    })
  await Promise.all([page.waitForEvent('close'), acted()])
}

/** An address on a site (`https://…/`) as long and with as many encoded characters as a feed's addresses get. */
export const deepAddress = (site: string) =>
  `${site}p/C1a/?img_index=2&q=half%20a%20thought%C3%A4&next=${'x'.repeat(5_900)}#comments/3?by=date`
