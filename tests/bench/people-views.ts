import type { Page } from 'playwright-core'
import type { Porchlight } from '../support/browser/porchlight'
import { figureLine } from './figures'
import { type Copy, filled } from './filled'
import { forgetToday } from './first-look'

const kinds = { few: 100, many: 10_000 }
type Kind = keyof typeof kinds

/** Somebody on the list. */
const row = 'main li a[href^="#/people/"]'

/** Runs in the page: goes to a view, and answers the milliseconds until `selector` is drawn there. */
const until = ({ hash, selector }: { hash: string; selector: string }) =>
  new Promise<number>((resolve) => {
    const startMs = performance.now()
    location.hash = hash
    const look = () => {
      if (location.hash === hash && document.querySelector(selector)) resolve(performance.now() - startMs)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

/** Waits until not only the first of them were read: before that nobody is told that a search finds nobody. */
async function everybodyRead(page: Page): Promise<void> {
  const field = page.locator('main input[type="search"]')
  await field.fill('nobody is called this')
  await page.locator('main output:not(:empty)').waitFor()
  await field.fill('')
  await page.locator(row).first().waitFor()
}

/**
 * Runs in the page: types into the search field letter by letter, and answers for each letter the milliseconds until its
 * matches stood on the screen.
 */
const typed = async (query: string) => {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')!
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  // A message comes after the frame that was asked for before it.
  const drawn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      requestAnimationFrame(() => port2.postMessage(null))
    })
  const took: number[] = []
  for (let length = 1; length <= query.length; length++) {
    await drawn()
    const startMs = performance.now()
    write.call(field, query.slice(0, length))
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await drawn()
    took.push(performance.now() - startMs)
  }
  return { took, told: document.querySelector('main output')?.textContent ?? '' }
}

/** Types a name that somebody has; the milliseconds of each letter. Throws when they were not found. */
async function searching(page: Page): Promise<number[]> {
  const { took, told } = await page.evaluate(typed, 'ada abel 0')
  if (!/^\d/.test(told)) throw new Error(`The search told «${told}»`)
  return took
}

/** Opens the list anew and answers the milliseconds from its navigation until somebody is drawn. */
async function opening(page: Page): Promise<number> {
  await page.reload()
  const drawn = await page.waitForFunction(
    (selector) => document.querySelector(selector) !== null && performance.now(),
    row,
    { polling: 'raf' },
  )
  return Number(await drawn.jsonValue())
}

/** The first look of a day: chooses today's person out of everybody; the milliseconds from the tab's navigation on. */
async function choosing(porchlight: Porchlight, page: Page): Promise<number> {
  await forgetToday(page)
  const tab = await porchlight.open('newtab.html')
  const truth = await tab.waitForFunction(
    () => performance.getEntriesByName('porchlight.truth')[0]?.startTime,
  )
  const ms = Number(await truth.jsonValue())
  await tab.close()
  return ms
}

/** How long people take to be listed, searched, mapped and chosen from, with ten thousand of them against a hundred. */
export async function comparePeople(copy: Copy, times: number): Promise<void> {
  console.log('')
  const all: { kind: Kind; porchlight: Porchlight; page: Page }[] = []
  const figures: Record<string, Record<Kind, number[]>> = {}
  const note = (name: string, kind: Kind, ms: number, counts: boolean) => {
    figures[name] ??= { few: [], many: [] }
    if (counts) figures[name][kind].push(ms)
  }
  try {
    for (const kind of ['few', 'many'] as const) {
      const porchlight = await filled(copy, kinds[kind])
      // What loads this file names functions by a helper that a page lacks.
      await porchlight.context.addInitScript('globalThis.__name = (named) => named')
      all.push({ kind, porchlight, page: await porchlight.open('home.html#/people') })
    }
    // In turn, so that whatever else the machine does meets both. The first two fill the caches of compiled code.
    for (let time = -2; time < times; time++)
      for (const { kind, porchlight, page } of all) {
        const counts = time >= 0
        note('opening the list', kind, await opening(page), counts)
        await everybodyRead(page)
        for (const ms of await searching(page)) note('search, as one types', kind, ms, counts)
        note(
          'map',
          kind,
          await page.evaluate(until, { hash: '#/people/map', selector: 'main svg circle' }),
          counts,
        )
        note('list', kind, await page.evaluate(until, { hash: '#/people', selector: row }), counts)
        note('choosing today’s person', kind, await choosing(porchlight, page), counts)
      }
    console.log(`Ten thousand people against a hundred, ${times} times each in turn, medians (range), ms:`)
    for (const [name, { many, few }] of Object.entries(figures))
      console.log(figureLine({ name, values: many, blank: few, against: '100', target: 1.2 }))
  } finally {
    for (const { porchlight } of all) await porchlight.close()
  }
}
