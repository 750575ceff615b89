import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { counting, letPass, looked, testingBuild } from '../../support/browser/passing-time'
import { countsOf, startCounting } from '../../support/browser/worker-cost'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())
beforeEach(() => anewWith(desk, { sites: ['instagram.com'] }))

const visit = async (address: string) => {
  const page = await desk.porchlight.context.newPage()
  await page.goto(address)
  await page.bringToFront()
}

it('a page that is not watched costs no write, and no alarm but the one for the next day', async () => {
  await visit('https://recipes.example/soup')
  const worker = await desk.porchlight.worker()
  await looked(desk)
  await startCounting(worker)
  // Longer than the shortest alarm: any that was set would ring.
  await letPass(desk, 60_000)
  const alarms = await desk.page.evaluate(() => chrome.alarms.getAll())
  expect(alarms.map(({ name }) => name)).toEqual(['day-start'])
  expect(await countsOf(worker)).toEqual({
    storageWrites: 0,
    databaseRows: 0,
    timersSet: 0,
    alarmsSet: 0,
    wakeUps: 0,
  })
})

it('a watched page costs one small write in a heartbeat, and none to the database', async () => {
  await visit('https://www.instagram.com/')
  await expect.poll(() => counting(desk)).not.toBeNull()
  const worker = await desk.porchlight.worker()
  await looked(desk)
  const sinceMs = await worker.evaluate(() => performance.now())
  await startCounting(worker)
  const writes = async () => (await countsOf(worker)).storageWrites
  await expect.poll(writes, { timeout: 60_000 }).toBeGreaterThanOrEqual(3)
  const tookMs = (await worker.evaluate(() => performance.now())) - sinceMs
  expect(tookMs).toBeGreaterThan(9_900)
  const { databaseRows, alarmsSet } = await countsOf(worker)
  expect({ databaseRows, alarmsSet }).toEqual({ databaseRows: 0, alarmsSet: 0 })
  expect(JSON.stringify((await desk.local()).attention).length).toBeLessThan(1_000)
})
