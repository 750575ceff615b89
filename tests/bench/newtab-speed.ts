import { type BareBrowser, startBareBrowser } from './bare-browser'
import { figureLine } from './figures'
import { measureOpening, type Opening } from './opening'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Stops the extension's worker, as the browser does after half a minute without events, and its process with it. */
async function stopWorker({ send }: BareBrowser, id: string) {
  const { targetInfos } = await send<{ targetInfos: { type: string; url: string; targetId: string }[] }>(
    'Target.getTargets',
  )
  for (const { type, url, targetId } of targetInfos)
    if (type === 'service_worker' && url.includes(id)) await send('Target.closeTarget', { targetId })
  await sleep(500)
}

/** In another order each time: what was opened before slows what comes next. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)

interface Seeded {
  profile: string
  extension: string
  id: string
  /** Who the new tab shows today. */
  name: string
}

/**
 * Opens the new tab and a blank page in turn and prints how they compare. The worker is stopped before each, so that
 * neither finds the extension's process running.
 */
export async function compareNewTab({ profile, extension, id, name }: Seeded, times: number): Promise<void> {
  const browser = await startBareBrowser(profile, extension)
  await sleep(3000)
  const opens = {
    blank: [] as Opening[],
    bareName: [] as Opening[],
    bareReact: [] as Opening[],
    newTab: [] as Opening[],
  }
  const open = async (kind: keyof typeof opens) => {
    await stopWorker(browser, id)
    const addresses = {
      blank: `chrome-extension://${id}/blank.html`,
      bareName: `chrome-extension://${id}/bare-name.html`,
      bareReact: `chrome-extension://${id}/bare-react.html`,
      newTab: 'chrome://newtab/',
    }
    return measureOpening(browser, addresses[kind], kind === 'newTab' || kind === 'bareName' ? name : '')
  }
  // The first two fill the caches of compiled code, which they all have from then on.
  for (let time = -2; time < times; time++) {
    for (const kind of shuffled(['blank', 'bareName', 'bareReact', 'newTab'] as const)) {
      const opening = await open(kind)
      if (time >= 0) opens[kind].push(opening)
    }
  }
  await browser.close()

  const line = (
    title: string,
    pick: (opening: Opening) => number,
    more: { blank?: (opening: Opening) => number; digits?: number; target?: number } = {},
  ) =>
    console.log(
      figureLine({
        name: title,
        values: opens.newTab.map(pick),
        blank: opens.blank.map(more.blank ?? pick),
        digits: more.digits,
        target: more.target,
      }),
    )
  const paint = ({ paintMs }: Opening) => paintMs
  console.log(
    `\nNew tab against a blank page of the extension, ${times} opens each in turn, medians (range), ms:`,
  )
  line('first contentful paint', paint)
  line('first paint with the name on it', ({ textMs }) => textMs ?? NaN, { blank: paint, target: 1.25 })
  line('settled', ({ settledMs }) => settledMs)
  line('truth read from the database', ({ truthMs }) => truthMs ?? NaN, { blank: paint })
  line('main-thread work', ({ taskMs }) => taskMs, { target: 3 })
  line('heap in use, MB', ({ heapBytes }) => heapBytes / 1e6, { digits: 1 })

  const compare = (
    kind: keyof typeof opens,
    against: keyof typeof opens,
    title: string,
    pick: (opening: Opening) => number,
    target?: number,
  ) =>
    console.log(
      figureLine({
        name: title,
        values: opens[kind].map(pick),
        blank: opens[against].map(pick),
        against: against === 'bareReact' ? 'React' : 'blank',
        digits: 0,
        target,
      }),
    )
  const work = ({ taskMs }: Opening) => taskMs
  console.log('\nFor comparison, a page that does nothing but say the name:')
  compare('bareName', 'blank', 'first contentful paint', paint)
  compare('bareName', 'blank', 'main-thread work', work)
  console.log('\nFor comparison, a page with nothing but React in it:')
  compare('bareReact', 'blank', 'first contentful paint', paint)
  compare('bareReact', 'blank', 'main-thread work', work)
  // The targets were set where a bare React page took 0.9 and 1.1 times as long as a blank one: 1.25 / 0.9 and 3 / 1.1.
  console.log('\nNew tab against that page:')
  compare(
    'newTab',
    'bareReact',
    'first paint with the name on it',
    ({ textMs, paintMs }) => textMs ?? paintMs,
    1.39,
  )
  compare('newTab', 'bareReact', 'main-thread work', work, 2.7)
}
