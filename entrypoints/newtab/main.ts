import { readLocal } from '@/lib/browser/first-paint/read-local'
import { forgetLastPaint, lastPainted } from '@/lib/pages/first-paint/last-paint'
import { markOfToday } from '@/lib/pages/first-paint/today-mark'
import type { Live } from './live'
import type { NewTabStore } from './new-tab-state'
import { standStill } from './first-paint/stand-still'

const root = document.getElementById('root')!
/** What public/first-paint.js put here, and not merely kept. */
const painted = root.firstElementChild ? lastPainted(localStorage) : null

let tellShown = () => {}
const appShown = new Promise<void>((resolve) => (tellShown = resolve))

let reading: Promise<NewTabStore> | undefined
const readStore = () =>
  (reading ??= import('./new-tab-state').then(({ newTabStore }) => newTabStore(localStorage, painted?.view)))

let started: Promise<Live> | undefined
/** The truth from the database, and what the buttons do. Read once it is wanted. */
const live = () => {
  started ??= Promise.all([readStore(), import('./live')]).then(([store, { startLive }]) =>
    startLive(store, { root, appShown }),
  )
  started.catch(async () => {
    // The code may be gone: the extension was updated under this page. The next load has the new one.
    const failure = { isTrying: false, onAgain: () => location.reload() }
    ;(await readStore()).setState({ failure })
  })
  return started
}

async function readApp() {
  const [store, { renderApp }] = await Promise.all([readStore(), import('./app')])
  return () => {
    renderApp(root, { store, live: live() })
    tellShown()
  }
}

if (painted) {
  const { day, mark, holdsUntilMs, draft } = painted
  standStill(root, {
    day,
    draft,
    isStillTrue: async () =>
      mark !== null && Date.now() < holdsUntilMs && mark === (await markOfToday(readLocal).catch(() => null)),
    async readTruth(onChanged) {
      ;(await readStore()).subscribe(onChanged)
      await live()
    },
    readApp,
  })
} else {
  forgetLastPaint(localStorage)
  // The truth comes after the first paint: the database's code is not even read before it.
  requestAnimationFrame(() => setTimeout(live))
  void readApp().then((showApp) => showApp())
}
