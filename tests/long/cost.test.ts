import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sleep } from '../support/browser/counted'
import { startWatching, type Watching } from '../support/browser/watching'
import { countsOf, startCounting } from '../support/browser/worker-cost'

describe('counting costs', () => {
  let at: Watching

  beforeAll(async () => {
    at = await startWatching(['instagram.com'])
  })
  afterAll(() => at?.close())

  /** What the worker does in some seconds with a page in front that has been there for a while. */
  const stay = async (address: string, seconds: number) => {
    const page = await at.porchlight.context.newPage()
    await page.goto(address)
    const worker = await at.porchlight.worker()
    await sleep(2_000)
    await startCounting(worker)
    await sleep(seconds * 1_000)
    const counts = await countsOf(worker)
    await page.close()
    return counts
  }

  it('no timer, no alarm and no write on a page that is not watched', async () => {
    // Longer than the shortest alarm.
    const { wakeUps, ...done } = await stay('https://recipes.example/soup', 35)
    expect(done).toEqual({ storageWrites: 0, databaseRows: 0, timersSet: 0, alarmsSet: 0 })
    expect(wakeUps).toBe(0)
  })

  it('at most fifteen small writes in a minute on a watched one, and none to the database', async () => {
    const { storageWrites, databaseRows, alarmsSet } = await stay('https://www.instagram.com/', 60)
    expect(storageWrites).toBeLessThanOrEqual(15)
    // One for each heartbeat, or a kill would lose more than five seconds.
    expect(storageWrites).toBeGreaterThanOrEqual(11)
    expect({ databaseRows, alarmsSet }).toEqual({ databaseRows: 0, alarmsSet: 0 })
    const kept = JSON.stringify(await at.ledger.attention())
    expect(kept.length).toBeLessThan(1_000)
  })
})
