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
  const opens = { blank: [] as Opening[], bareReact: [] as Opening[], newTab: [] as Opening[] }
  const open = async (kind: keyof typeof opens) => {
    await stopWorker(browser, id)
    const addresses = {
      blank: `chrome-extension://${id}/blank.html`,
      bareReact: `chrome-extension://${id}/bare-react.html`,
      newTab: 'chrome://newtab/',
    }
    return measureOpening(browser, addresses[kind], kind === 'newTab' ? name : '')
  }
  // The first two fill the caches of compiled code, which they all have from then on.
  for (let time = -2; time < times; time++) {
    for (const kind of shuffled(['blank', 'bareReact', 'newTab'] as const)) {
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

  const bare = (title: string, pick: (opening: Opening) => number) =>
    console.log(
      figureLine({ name: title, values: opens.bareReact.map(pick), blank: opens.blank.map(pick), digits: 0 }),
    )
  console.log('\nFor comparison, a page with nothing but React in it:')
  bare('first contentful paint', paint)
  bare('main-thread work', ({ taskMs }) => taskMs)
}
