import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import { createStore } from 'zustand/vanilla'
import { readLocal } from '@/lib/browser/read-local'
import { forgetLastPaint, lastPainted } from '@/lib/state/last-paint'
import { markOfToday } from '@/lib/state/today-mark'
import { cachedToday } from '@/lib/state/today-view'
import type { Live } from './live'
import type { NewTabState } from './new-tab-state'
import { standStill } from './stand-still'

const root = document.getElementById('root')!
/** What public/first-paint.js put here, and not merely kept. */
const painted = root.firstElementChild ? lastPainted(localStorage) : null
const store = createStore<NewTabState>(() => ({
  view: painted?.view ?? cachedToday(localStorage),
  problem: false,
}))

let tellShown = () => {}
const appShown = new Promise<void>((resolve) => (tellShown = resolve))

let started: Promise<Live> | undefined
/** The truth from the database, and what the buttons do. Read once it is wanted. */
const live = () => {
  started ??= import('./live').then(({ startLive }) => startLive(store, { root, appShown }))
  started.catch(() => store.setState({ problem: true }))
  return started
}

async function readApp() {
  const { renderApp } = await import('./app')
  return () => {
    renderApp(root, { store, live: live() })
    tellShown()
  }
}

if (painted) {
  const { view, mark } = painted
  const isStillTrue = async () =>
    mark !== null &&
    Date.now() < view.holdsUntilMs &&
    mark === (await markOfToday(readLocal).catch(() => null))
  standStill(root, { view, isStillTrue, readTruth: live, readApp, onChanged: store.subscribe })
} else {
  forgetLastPaint(localStorage)
  // The truth comes after the first paint: the database's code is not even read before it.
  requestAnimationFrame(() => setTimeout(live))
  void readApp().then((showApp) => showApp())
}
