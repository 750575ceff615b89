import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/ui/typeface.css'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { followToday } from '@/lib/pages/follow-today'
import { isNobodyThere } from '@/lib/data/reads'
import { follow } from '@/lib/pages/follow'
import { cachedToday, cacheToday } from '@/lib/pages/today-view'
import type { Deeds } from './deeds'
import { Popup, type PopupState } from './popup'

const db = openDatabase()
const store = createStore<PopupState>(() => ({
  view: cachedToday(localStorage),
  isRead: false,
  isNobodyThere: null,
  problem: false,
}))
followToday({
  db,
  area: localArea,
  nowMs: Date.now,
  forNewTab: false,
  onView(view) {
    store.setState({ view, isRead: true, problem: false })
    cacheToday(localStorage, view)
  },
  onProblem: () => store.setState({ problem: true }),
})
follow(() => isNobodyThere(db), {
  heard: (nobody) => store.setState({ isNobodyThere: nobody }),
  onProblem: () => store.setState({ problem: true }),
})

let reading: Promise<Deeds> | undefined
const deeds = () => (reading ??= import('./deeds').then(({ createDeeds }) => createDeeds(db)))

createRoot(document.getElementById('root')!).render(<Popup store={store} db={db} deeds={deeds} />)
