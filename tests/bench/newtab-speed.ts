import type { Porchlight } from '../support/browser/porchlight'
import { figureLine } from './figures'
import { measureOpening, type Opening } from './opening'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The name that the new tab shows, once it has looked at the database. */
async function nameShown({ context }: Porchlight): Promise<string> {
  const page = await context.newPage()
  await page.goto('chrome://newtab/')
  const view = await page.waitForFunction(() => localStorage.getItem('porchlight.today'))
  const { nudge } = JSON.parse(String(await view.jsonValue()))
  await page.close()
  return nudge.person.name
}

/**
 * Opens the new tab and a blank page in turn and prints how they compare. The worker is stopped before each, as the
 * browser does after half a minute without events, so that neither finds the extension's process running.
 */
export async function compareNewTab(porchlight: Porchlight, times: number): Promise<void> {
  const name = await nameShown(porchlight)
  const opens = { blank: [] as Opening[], newTab: [] as Opening[] }
  const open = async (kind: keyof typeof opens) => {
    await porchlight.stopWorker()
    await sleep(500)
    const [address, text] = kind === 'blank' ? [porchlight.url('blank.html'), ''] : ['chrome://newtab/', name]
    return measureOpening(porchlight.context, address, text)
  }
  // The first two fill the caches of compiled code, which they all have from then on.
  for (let time = -2; time < times; time++) {
    for (const kind of ['blank', 'newTab'] as const) {
      const opening = await open(kind)
      if (time >= 0) opens[kind].push(opening)
    }
  }

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
}
