/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Display, startDisplay, withoutDisplay } from '../../support/browser/programs/display'
import { spend, spendUntil, testingBuild } from '../../support/browser/passing-time'
import { startWatching, type Watching } from '../../support/browser/watching'
import { movedByKey } from '../../support/testing-build/moved-by-key'

describe.skipIf(withoutDisplay)(`two real windows${withoutDisplay}`, () => {
  let display: Display
  let at: Watching
  beforeAll(async () => {
    display = await startDisplay()
    at = await startWatching(['instagram.com'], {
      headed: true,
      env: display.env,
      extension: testingBuild,
    })
  })
  afterAll(async () => {
    await at?.close()
    display?.close()
  })

  it('with one site in both are counted once, through changes of focus that each end with a false "none"', async () => {
    const { context } = at.porchlight
    const { page: ours } = at.ledger
    const looking = {
      page: ours,
      command: (name: string, ask: unknown) =>
        ours.evaluate((message) => chrome.runtime.sendMessage(message), { command: name, ask }),
    }
    const onFeed = () => at.ledger.counted('instagram.com', 'feed')
    const open = async () => (await at.ledger.attention()).open
    const since = Date.now()
    const first = await context.newPage()
    await first.goto('https://www.instagram.com/')
    await first.evaluate(() => (document.title = 'first window'))
    const opening = context.waitForEvent('page')
    const session = await context.newCDPSession(first)
    await session.send('Target.createTarget', { url: 'about:blank', newWindow: true })
    const second = await opening
    await second.goto('https://www.instagram.com/explore/')
    await second.evaluate(() => (document.title = 'second window'))
    await spendUntil(looking, async () => (await onFeed()).ms >= 10_000)
    for (const title of ['first window', 'second window', 'first window']) {
      display.stir()
      await display.focus(title)
      await expect.poll(open).not.toBeNull()
      await spend(looking, 5_000)
    }
    const { ms, visits } = await onFeed()
    const { [movedByKey]: movedByMs } = await ours.evaluate(() =>
      chrome.storage.session.get<Record<string, number>>(),
    )
    expect(ms).toBeGreaterThanOrEqual(10_000)
    expect(ms).toBeLessThanOrEqual(movedByMs! + Date.now() - since)
    expect(visits).toBe(1)

    await second.goto('https://recipes.example/soup')
    await second.evaluate(() => (document.title = 'second window'))
    await display.focus('second window')
    await expect.poll(open).toBeNull()
    const before = await onFeed()
    await spend(looking, 10_000)
    expect(await onFeed()).toEqual(before)
    await display.focus('first window')
    await expect.poll(open).not.toBeNull()
  })
})
