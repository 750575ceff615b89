/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { calmTable } from '@/lib/domain/boundaries/calm/table'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { type Desk, openDesk } from '../support/browser/desk'
import { friend } from '../support/browser/friends'
import { type State, stateOf } from '../support/browser/state'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.asInstalled())

const feed = 'https://www.reddit.com/'

describe('a browser that many tests share', () => {
  test('is put back to what it was after installing, whatever a test has left', async () => {
    const before = await stateOf(desk.page)
    await desk.porchlight.grant('reddit.com')
    await desk.set({ sites: [siteFromAddress('reddit.com')!], firstRun: { step: 'done' } })
    const { switches } = calmTable.find(({ site }) => site === 'reddit.com')!
    const set = { ...noBoundaries, budgets: [newBudget('all', 'all', 0)], calm: switches.map(({ id }) => id) }
    await desk.command('saveBoundaries', { set })
    await desk.put(friend({ name: 'Maya Lindqvist' }))
    await desk.porchlight.open('popup.html')
    await desk.page.evaluate(async () => {
      localStorage.setItem('left', 'here')
      await chrome.storage.session.set({ left: 'here' })
      await chrome.alarms.create('left', { delayInMinutes: 9 })
      await chrome.action.setBadgeText({ text: '7' })
      await chrome.windows.create({ url: 'about:blank' })
      await caches.open('left')
    })
    const left = await stateOf(desk.page)
    const touched = (Object.keys(before) as (keyof State)[]).filter(
      (key) => JSON.stringify(left[key]) !== JSON.stringify(before[key]),
    )
    expect(touched).toEqual(expect.arrayContaining(['local', 'session', 'pageStorage', 'caches', 'rows']))
    expect(touched).toEqual(
      expect.arrayContaining(['alarms', 'rules', 'scripts', 'permissions', 'badge', 'windows']),
    )
    await desk.asInstalled()
    expect(await stateOf(desk.page)).toEqual(before)
  })

  test('has a worker that remembers nothing, and sites that know nothing of who was there', async () => {
    const site = async () => {
      const page = await desk.porchlight.context.newPage()
      await page.goto(feed)
      return page
    }
    const page = await site()
    await page.evaluate(async () => {
      localStorage.setItem('left', 'here')
      document.cookie = 'left=here'
      await navigator.serviceWorker.register('/worker.js')
    })
    await (await desk.porchlight.worker()).evaluate(() => Object.assign(globalThis, { left: 'here' }))
    await desk.asInstalled()
    expect(await (await desk.porchlight.worker()).evaluate(() => 'left' in globalThis)).toBe(false)
    const kept = (await site()).evaluate(async () => [
      localStorage.length,
      document.cookie,
      (await navigator.serviceWorker.getRegistrations()).length,
    ])
    expect(await kept).toEqual([0, '', 0])
  })

  test('fails the next test when something is left that cannot be put back', async () => {
    await desk.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('left').onsuccess = ({ target }) => {
            ;(target as IDBOpenDBRequest).result.close()
            resolve()
          }
        }),
    )
    const databases = expect.arrayContaining([expect.objectContaining({ name: 'left' })])
    await expect(desk.asInstalled()).rejects.toMatchObject({ actual: { databases } })
    await desk.page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('left').onsuccess = resolve
        }),
    )
    await desk.asInstalled()
  })
})
