import { readLocal } from '@/lib/browser/first-paint/read-local'
import { forgetLastPaint, lastPainted } from '@/lib/pages/first-paint/last-paint'
import { markOfToday } from '@/lib/pages/first-paint/today-mark'
import type { Live } from './live'
import type { NewTabStore } from './new-tab-state'
import { standStill } from './first-paint/stand-still'

const root = document.getElementById('root')!
/** Only if public/first-paint.js painted it; a stored paint alone does not count. */
const painted = root.firstElementChild ? lastPainted(localStorage) : null

let tellShown = () => {}
const appShown = new Promise<void>((resolve) => (tellShown = resolve))

let reading: Promise<NewTabStore> | undefined
const readStore = () =>
  (reading ??= import('./new-tab-state').then(({ newTabStore }) => newTabStore(localStorage, painted?.view)))

let started: Promise<Live> | undefined
/** The true view from the database, and what the buttons do. Loaded on demand. */
const live = () => {
  started ??= Promise.all([readStore(), import('./live')]).then(([store, { startLive }]) =>
    startLive(store, { root, appShown }),
  )
  started.catch(async () => {
    // The code may be gone, when the extension was updated while this page was open. Reloading gets the new
    // one.
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
  // After the first paint; before it not even the database's code is loaded.
  requestAnimationFrame(() => setTimeout(live))
  void readApp().then((showApp) => showApp())
}
