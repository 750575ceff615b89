/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Disposable, Page } from 'playwright-core'
import { dayOf } from '@/lib/domain/time/day'
import { askedBy, rememberAsked } from '../support/browser/permission-requests'
import { type Desk, openDesk } from '../support/browser/desk'
import { addFriend, command } from '../support/browser/arrange'
import { friend, ritualRow } from '../support/browser/friends'
import { installPorchlight, type Run } from '../support/browser/restart'
import { serveSites } from '../support/browser/sites'
import { builtWithNotices } from '../support/browser/with-notices'

let desk: Desk
const theSwitch = (page: Page) => page.getByRole('switch', { name: 'Remind me to write to somebody' })
const alarm = () => desk.page.evaluate(() => chrome.alarms.get('reminder'))
const reminder = async () =>
  ((await desk.local()).settings as { reminder: { on: boolean; moments: number[] } }).reminder

describe.each([
  ['no', false],
  ['yes', true],
])('switching the reminder on, while the browser says %s', (_, answer) => {
  // What is answered here is not granted by the browser: with a yes it is there from the start.
  const built = answer ? builtWithNotices() : null
  let remembering: Disposable
  beforeAll(async () => {
    desk = await openDesk(built ? { extension: built.folder } : {})
    remembering = await rememberAsked(desk.porchlight.context, { answer })
    await desk.anew()
  })
  afterAll(async () => {
    await remembering.dispose()
    await desk.close()
    built?.remove()
  })

  test('asks for notifications only then, and keeps to the answer', async () => {
    const page = await desk.porchlight.open('home.html#/settings')
    await theSwitch(page).waitFor()
    await page.getByRole('radio', { name: 'Dark', exact: true }).click()
    expect(await askedBy(page)).toEqual([])
    await theSwitch(page).click()
    await expect.poll(() => askedBy(page)).toEqual([{ permissions: ['notifications'] }])
    if (answer) {
      await page.getByLabel('At', { exact: true }).fill('17:25')
      await expect.poll(reminder).toEqual({ on: true, moments: [17 * 60 + 25], hideNames: false })
      await expect
        .poll(async () => {
          const at = new Date((await alarm())?.scheduledTime ?? 0)
          return [at.getHours(), at.getMinutes(), at.getTime() > Date.now()]
        })
        .toEqual([17, 25, true])
      await page.getByRole('button', { name: 'Another moment' }).click()
      await page.getByLabel('Second moment', { exact: true }).fill('08:10')
      await page.getByRole('button', { name: 'Another moment' }).click()
      await page.getByLabel('Third moment', { exact: true }).fill('12:00')
      await expect.poll(async () => (await reminder()).moments).toEqual([1045, 490, 720])
      expect(await page.getByRole('button', { name: 'Another moment' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Remove: Second moment' }).click()
      await expect.poll(async () => (await reminder()).moments).toEqual([1045, 720])
      await theSwitch(page).click()
      await expect.poll(alarm).toBeUndefined()
    } else {
      await page.getByText('Your browser did not allow notifications, so reminders stay off.').waitFor()
      expect((await reminder()).on).toBe(false)
      expect(await alarm()).toBeUndefined()
      expect(await theSwitch(page).isChecked()).toBe(false)
    }
  })
})

describe('at the chosen moment', () => {
  const built = builtWithNotices()
  const now = new Date()
  const minutesNow = now.getHours() * 60 + now.getMinutes()

  beforeAll(async () => {
    desk = await openDesk({ extension: built.folder })
  })
  afterAll(async () => {
    await desk.close()
    built.remove()
  })
  beforeEach(async () => {
    await desk.anew({ reminder: { on: true, moments: [minutesNow], hideNames: false } })
    await desk.put(friend({ name: 'Maya Lindqvist' }))
    await rememberShown()
  })

  /** The present worker remembers from now on what it shows; another one does not. */
  const rememberShown = async () => {
    const worker = await desk.porchlight.worker()
    await worker.evaluate(() => {
      const world = globalThis as unknown as { shown?: unknown[] }
      if (world.shown) return void (world.shown.length = 0)
      const shown: unknown[] = (world.shown = [])
      const create = chrome.notifications.create.bind(chrome.notifications) as (
        id: string,
        options: object,
      ) => Promise<string>
      chrome.notifications.create = ((id: string, options: object) => {
        shown.push({ id, ...options })
        return create(id, options)
      }) as typeof chrome.notifications.create
    })
  }
  const shown = async () => {
    const worker = await desk.porchlight.worker()
    return worker.evaluate(() => (globalThis as unknown as { shown: { message: string }[] }).shown)
  }
  /** The last reminder was so long ago (ms); what came since is to be made good. */
  const lastReminded = (ms: number) =>
    desk.page.evaluate(
      (handledMs) => chrome.storage.local.set({ reminded: { handledMs, snoozedUntilMs: null } }),
      Date.now() - ms,
    )
  /** The chosen moment comes now; answers once the next one is planned. */
  const ring = async () => {
    await lastReminded(3_600_000)
    await desk.page.evaluate(() => chrome.alarms.create('reminder', { when: Date.now() + 50 }))
    await expect
      .poll(async () => ((await alarm())?.scheduledTime ?? 0) - Date.now(), { timeout: 10_000 })
      .toBeGreaterThan(60_000)
  }

  test('a notification says who might like to hear, and the next one is a day later', async () => {
    await ring()
    expect(await shown()).toMatchObject([
      {
        id: 'reminder',
        title: 'A moment for somebody',
        message: 'Maya Lindqvist might like to hear from you. A draft is ready.',
        buttons: [{ title: 'Write now' }, { title: 'Tomorrow' }],
      },
    ])
    const at = new Date((await alarm())!.scheduledTime)
    expect(at.getHours() * 60 + at.getMinutes()).toBe(minutesNow)
  })

  test('what is planned for today is said with it', async () => {
    const [maya] = await desk.rows('people')
    await desk.put({
      rituals: [
        ritualRow(maya!.id, { what: 'Tea', firstDay: dayOf(Date.now(), 240), atMinutes: null, zone: null }),
      ],
    })
    await ring()
    const message =
      'Maya Lindqvist might like to hear from you. A draft is ready. Today: Tea with Maya Lindqvist.'
    expect(await shown()).toMatchObject([{ message }])
    await desk.set({ reminder: { on: true, moments: [minutesNow], hideNames: true } })
    await ring()
    expect((await shown()).at(-1)!.message).toBe('Somebody might like to hear from you. A draft is ready.')
  })

  test('names are left out where they are hidden', async () => {
    await desk.set({ reminder: { on: true, moments: [minutesNow], hideNames: true } })
    await ring()
    expect(await shown()).toMatchObject([
      { message: 'Somebody might like to hear from you. A draft is ready.' },
    ])
    expect(JSON.stringify(await shown())).not.toContain('Maya')
  })

  test('nothing comes in quiet hours', async () => {
    const [fromMinutes, toMinutes] = [(minutesNow + 1380) % 1440, (minutesNow + 60) % 1440]
    await desk.set({ quietHours: { on: true, fromMinutes, toMinutes } })
    await ring()
    expect(await shown()).toEqual([])
  })

  test('nothing comes on a low day, on which nobody is suggested', async () => {
    await desk.command('addSelfCheckIn', { feeling: 'tired', need: 'rest', wavedAway: false })
    await ring()
    expect(await shown()).toEqual([])
  })

  test('nothing comes once one was in touch', async () => {
    const page = await desk.porchlight.context.newPage()
    await page.goto('chrome://newtab/')
    await page.getByRole('button', { name: 'We talked', exact: true }).click()
    await expect.poll(async () => (await desk.rows('nudges'))[0]?.outcome).toBe('reached')
    await ring()
    expect(await shown()).toEqual([])
  })

  test('a moment waits for the clock of the chosen place', async () => {
    const [zone, ahead] = ['Pacific/Kiritimati', 14 * 60]
    const there = (new Date().getUTCHours() * 60 + new Date().getUTCMinutes() + ahead + 90) % 1440
    await desk.set({ zone, reminder: { on: true, moments: [there], hideNames: false } })
    await expect
      .poll(async () => Math.round((((await alarm())?.scheduledTime ?? 0) - Date.now()) / 60_000))
      .toBeGreaterThanOrEqual(89)
    expect(((await alarm())!.scheduledTime - Date.now()) / 60_000).toBeLessThanOrEqual(91)
  })

  test('a click on it opens the composer as a page, with the draft to that person ready', async () => {
    await ring()
    const worker = await desk.porchlight.worker()
    const opening = desk.porchlight.context.waitForEvent('page')
    // Where there is no desktop nobody can click a notification: the browser's event itself is set off.
    await worker.evaluate(() => {
      const { onClicked } = chrome.notifications as unknown as {
        onClicked: { dispatch(id: string): void }
      }
      onClicked.dispatch('reminder')
    })
    const page = await opening
    await page.waitForURL(desk.porchlight.url('home.html#/check-in'))
    await page.getByRole('heading', { level: 1, name: 'A line to somebody' }).waitFor()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Maya Lindqvist')
    expect(await page.getByRole('textbox', { name: 'Message to Maya Lindqvist' }).inputValue()).toMatch(/\w/)
    await page.getByRole('button', { name: 'Open in WhatsApp' }).waitFor()
  })

  const notices = () =>
    desk.page.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object))
  const clearNotices = () => desk.page.evaluate(() => chrome.notifications.clear('reminder'))

  test('what was missed for ten days is one notice when the browser is back', async () => {
    await clearNotices()
    await desk.porchlight.stopWorker()
    await lastReminded(10 * 86_400_000)
    // Whatever wakes the worker: its start looks back.
    await desk.command('look', {})
    await expect.poll(notices).toEqual(['reminder'])
    await clearNotices()
    await desk.porchlight.stopWorker()
    await desk.command('look', {})
    await expect.poll(async () => ((await alarm())?.scheduledTime ?? 0) > Date.now()).toBe(true)
    expect(await notices()).toEqual([])
  })

  test('with its worker stopped the moment wakes it', async () => {
    await clearNotices()
    await desk.porchlight.stopWorker()
    await ring()
    await expect.poll(notices).toEqual(['reminder'])
    await clearNotices()
  })

  test('"Tomorrow" is kept over the worker’s end, and nothing comes until then', async () => {
    const later = [(minutesNow + 5) % 1440, (minutesNow + 9) % 1440]
    await desk.set({ reminder: { on: true, moments: [minutesNow, ...later], hideNames: false } })
    await ring()
    const worker = await desk.porchlight.worker()
    await worker.evaluate(() => {
      const { onButtonClicked } = chrome.notifications as unknown as {
        onButtonClicked: { dispatch(id: string, button: number): void }
      }
      onButtonClicked.dispatch('reminder', 1)
    })
    const snoozed = async () =>
      ((await desk.local()).reminded as { snoozedUntilMs: number | null } | null)?.snoozedUntilMs
    await expect.poll(snoozed).toBeGreaterThan(Date.now())
    const untilMs = (await snoozed())!
    expect(new Date(untilMs).getHours()).toBe(4)
    await desk.porchlight.stopWorker()
    // The alarm that was set goes with an update, and in Firefox with the browser.
    await desk.page.evaluate(() => chrome.alarms.clearAll())
    await desk.command('look', {})
    await expect.poll(async () => (await alarm())?.scheduledTime ?? 0).toBeGreaterThanOrEqual(untilMs)
    expect(await snoozed()).toBe(untilMs)
    expect(await notices()).toEqual([])
  })

  test('"Write now" opens the composer', async () => {
    await ring()
    const worker = await desk.porchlight.worker()
    const opening = desk.porchlight.context.waitForEvent('page')
    await worker.evaluate(() => {
      const { onButtonClicked } = chrome.notifications as unknown as {
        onButtonClicked: { dispatch(id: string, button: number): void }
      }
      onButtonClicked.dispatch('reminder', 0)
    })
    await (await opening).waitForURL(desk.porchlight.url('home.html#/check-in'))
  })
})

test('after a real restart what was missed is made good once, and “Tomorrow” still holds', async () => {
  const built = builtWithNotices()
  const sites = await serveSites()
  const installed = installPorchlight(sites.port, built.folder)
  /** Runs in a page of Porchlight's, which is closed again. */
  const inside = async <T, A>({ porchlight }: Run, work: (given: A) => Promise<T>, given: A): Promise<T> => {
    const page = await porchlight.open('closed.html#about:blank')
    const answer = await page.evaluate(work as (given: unknown) => Promise<T>, given)
    await page.close()
    return answer
  }
  const keep = (run: Run, reminded: object) =>
    inside(run, (reminded) => chrome.storage.local.set({ reminded }), reminded)
  const look = (run: Run) =>
    inside(
      run,
      async () => ({
        notices: Object.keys((await chrome.notifications.getAll()) as object),
        reminded: (await chrome.storage.local.get('reminded')).reminded as {
          handledMs: number
          snoozedUntilMs: number | null
        },
        nextMs: (await chrome.alarms.get('reminder'))?.scheduledTime ?? 0,
      }),
      null,
    )
  /** Ends the browser and starts it again. */
  const again = async (run: Run) => {
    await run.quit()
    return installed.start()
  }
  try {
    let run = await installed.start()
    await addFriend(run.porchlight, 'Maya')
    const now = new Date()
    const minutesNow = now.getHours() * 60 + now.getMinutes()
    const moments = [minutesNow, (minutesNow + 1430) % 1440, (minutesNow + 1420) % 1440]
    await command(run.porchlight, 'saveSettings', {
      patch: {
        firstRun: { step: 'done' },
        quietHours: { on: false },
        reminder: { on: true, moments, hideNames: false },
      },
    })
    // As a browser leaves it that is not opened for ten days: thirty moments go by.
    await keep(run, { handledMs: now.getTime() - 10 * 86_400_000, snoozedUntilMs: null })
    run = await again(run)
    await expect.poll(async () => (await look(run)).notices).toEqual(['reminder'])
    const handled = await look(run)
    expect(handled.reminded.handledMs).toBeGreaterThanOrEqual(now.getTime())

    // Nothing is left of it for the next start.
    run = await again(run)
    await expect.poll(async () => (await look(run)).nextMs).toBeGreaterThan(Date.now())
    expect(await look(run)).toMatchObject({ notices: [], reminded: handled.reminded })

    // A moment is due again, but it was put off until tomorrow.
    const reminded = { handledMs: now.getTime() - 86_400_000, snoozedUntilMs: Date.now() + 6 * 3_600_000 }
    await keep(run, reminded)
    run = await again(run)
    await expect.poll(async () => (await look(run)).nextMs).toBeGreaterThanOrEqual(reminded.snoozedUntilMs)
    expect(await look(run)).toMatchObject({ notices: [], reminded })
  } finally {
    await installed.close()
    await sites.close()
    built.remove()
  }
})

describe('the toolbar’s badge', () => {
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    await desk.anew()
    const { deviceId } = (await desk.local()).settings as { deviceId: string }
    const day = dayOf(Date.now(), 240)
    const byHour = [720_000, ...Array(23).fill(0)]
    await desk.put({
      dayTotals: [{ deviceId, day, site: 'reddit.com', surface: 'feed', ms: 720_000, visits: 2, byHour }],
    })
    await desk.set({
      sites: [
        {
          site: 'reddit.com',
          name: 'Reddit',
          hosts: ['reddit.com'],
          peoplePatterns: [],
          feedPatterns: [],
          countWhenVisible: false,
        },
      ],
    })
    const budget = { id: 'all', sites: 'all' as const, minutesByWeekday: Array(7).fill(30) }
    await desk.command('saveBoundaries', { set: { budgets: [budget] } })
  })

  const text = () => desk.page.evaluate(() => chrome.action.getBadgeText({}))
  const colour = () => desk.page.evaluate(() => chrome.action.getBadgeBackgroundColor({}))

  test('shows minutes left, minutes used or nothing, as chosen', async () => {
    await expect.poll(text).toBe('18')
    await desk.set({ badge: 'used' })
    await expect.poll(text).toBe('12')
    await desk.set({ badge: 'off' })
    await expect.poll(text).toBe('')
    await desk.set({ badge: 'left' })
    await expect.poll(text).toBe('18')
  })

  test('shows nothing with numbers hidden', async () => {
    await expect.poll(text).toBe('18')
    await desk.set({ hideNumbers: true })
    await expect.poll(text).toBe('')
  })

  test('is never red, not even with nothing left', async () => {
    const budget = { id: 'all', sites: 'all' as const, minutesByWeekday: Array(7).fill(5) }
    await desk.command('saveBoundaries', { set: { budgets: [budget] } })
    await expect.poll(text).toBe('0')
    const [red, green, blue] = await colour()
    expect(red).toBeLessThan(Math.max(green!, blue!))
  })
})
