import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sleep } from '../support/browser/counted'
import { type Display, startDisplay, withoutDisplay } from '../support/browser/programs/display'
import { findChromium } from '../support/browser/programs/find-chromium'
import { added, expectWithin, stopwatch, toleranceMs } from '../support/browser/phase'
import { quietFlags } from '../support/browser/porchlight'
import { startWatching, type Watching } from '../support/browser/watching'

const feed = { site: 'instagram.com', surface: 'feed' } as const
const idleSeconds = 15

describe.skipIf(withoutDisplay)(`time with real windows, focus and idleness${withoutDisplay}`, () => {
  let display: Display
  let at: Watching
  let page: Page

  beforeAll(async () => {
    display = await startDisplay()
    at = await startWatching(['instagram.com'], { headed: true, env: display.env, settings: { idleSeconds } })
  })
  afterAll(async () => {
    await at?.close()
    display?.close()
  })
  beforeEach(() => display.stir())

  /** A feed in front, in the browser's first window. */
  const openFeed = async () => {
    page = await at.porchlight.context.newPage()
    await page.goto('https://www.instagram.com/', { waitUntil: 'commit' })
    await page.evaluate(() => (document.title = 'first window'))
  }
  const openWindow = async (address: string, title: string): Promise<Page> => {
    const session = await at.porchlight.context.newCDPSession(page)
    const opened = at.porchlight.context.waitForEvent('page')
    await session.send('Target.createTarget', { url: 'about:blank', newWindow: true })
    const other = await opened
    await other.goto(address, { waitUntil: 'commit' })
    await other.evaluate((name) => (document.title = name), title)
    return other
  }
  const turnAway = async (watch: ReturnType<typeof stopwatch>) => {
    await at.elsewhere.bringToFront()
    watch.stop()
  }

  it('is counted once when the site fills two windows', async () => {
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      await openFeed()
      watch.start()
      await sleep(2_000)
      const second = await openWindow('https://www.instagram.com/explore/', 'second window')
      await sleep(3_000)
      await display.focus('first window')
      await sleep(3_000)
      await display.focus('second window')
      await sleep(2_000)
      await second.close()
      await display.focus('first window')
      await turnAway(watch)
    })
    await page.close()
    // Four stretches, one in each window at a time.
    expectWithin(counted!.ms, watch.ms(), { phases: 4 })
    expect(counted!.ms).toBeLessThanOrEqual(watch.ms() + toleranceMs)
  })

  it('is counted once through a hundred changes of focus, each of which Chromium ends with a false "none"', async () => {
    const [changing, settled] = [stopwatch(), stopwatch()]
    let second: Page
    const [during] = await added(at.ledger, [feed], async () => {
      await openFeed()
      changing.start()
      second = await openWindow('https://www.instagram.com/explore/', 'second window')
      for (let change = 0; change < 100; change++)
        await display.focus(change % 2 === 0 ? 'first window' : 'second window')
      await second.close()
      await display.focus('first window')
      await turnAway(changing)
    })
    // While the window manager hands it over, no window has the focus, so that less than all of it is true too.
    expect(during!.ms).toBeGreaterThan(0)
    expect(during!.ms).toBeLessThanOrEqual(changing.ms() + toleranceMs)
    expect(during!.visits).toBeLessThanOrEqual(1)
    const [after] = await added(at.ledger, [feed], async () => {
      await page.bringToFront()
      // A hundred changes take long enough for whoever touches nothing to count as gone.
      display.stir()
      settled.start()
      await sleep(4_000)
      await turnAway(settled)
    })
    await page.close()
    expectWithin(after!.ms, settled.ms())
    expect(after!.visits).toBe(0)
  })

  it('goes with the focus when another window shows something else', async () => {
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      await openFeed()
      watch.start()
      await sleep(2_000)
      const second = await openWindow('https://recipes.example/soup', 'second window')
      watch.stop()
      await sleep(3_000)
      await display.focus('first window')
      watch.start()
      await sleep(3_000)
      await display.focus('second window')
      watch.stop()
      await sleep(3_000)
      await second.close()
      await at.elsewhere.bringToFront()
    })
    await page.close()
    expectWithin(counted!.ms, watch.ms(), { phases: 2 })
  })

  it('stops while the window of another application has the focus', async () => {
    const application = await chromium.launch({
      executablePath: findChromium()!,
      headless: false,
      env: { ...process.env, ...display.env },
      args: quietFlags(at.sites.port),
    })
    const writing = await application.newPage()
    await writing.goto('https://letters.example/')
    await writing.evaluate(() => (document.title = 'another application'))
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      await display.focus('elsewhere window')
      await openFeed()
      watch.start()
      await sleep(3_000)
      await display.focus('another application')
      watch.stop()
      await sleep(4_000)
      await display.focus('first window')
      watch.start()
      await sleep(2_000)
      await turnAway(watch)
    })
    await application.close()
    await page.close()
    expectWithin(counted!.ms, watch.ms(), { phases: 2 })
  })

  it('stops while the window is minimised', async () => {
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      await openFeed()
      watch.start()
      await sleep(3_000)
      await display.minimise('first window')
      watch.stop()
      await sleep(4_000)
      await display.focus('first window')
      watch.start()
      await sleep(2_000)
      await turnAway(watch)
    })
    await page.close()
    expectWithin(counted!.ms, watch.ms(), { phases: 2 })
  })

  it('stops when nobody has touched anything for as long as the person chose, and goes on at a touch', async () => {
    const [watched, back] = [stopwatch(), stopwatch()]
    const [untilIdle] = await added(at.ledger, [feed], async () => {
      await openFeed()
      watched.start()
      await sleep(2_000)
      display.stir()
      await sleep(idleSeconds * 1_000)
      watched.stop()
      await sleep(6_000)
    })
    expectWithin(untilIdle!.ms, watched.ms())
    const [afterTouch] = await added(at.ledger, [feed], async () => {
      display.stir()
      back.start()
      await sleep(6_000)
      await turnAway(back)
    })
    await page.close()
    expectWithin(afterTouch!.ms, back.ms())
  })

  it('goes on without a touch while the page plays sound', async () => {
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      await openFeed()
      watch.start()
      await page.click('#play')
      await sleep((idleSeconds + 7) * 1_000)
      await turnAway(watch)
    })
    await page.close()
    expectWithin(counted!.ms, watch.ms())
  })

  it('adds up to no more than the clock went on since it was watched', async () => {
    expect(await at.ledger.totalMs()).toBeLessThanOrEqual(performance.now() - at.watchedSince)
  })
})
