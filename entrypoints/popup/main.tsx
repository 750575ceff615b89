import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/ui/typeface.css'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { followToday } from '@/lib/state/follow-today'
import { createPeopleStore } from '@/lib/state/people'
import { createWritingStore } from '@/lib/state/writing'
import { cachedToday, cacheToday } from '@/lib/state/today-view'
import type { Deeds } from './deeds'
import { Popup, type PopupState } from './popup'

const db = openDatabase()
const store = createStore<PopupState>(() => ({ view: cachedToday(localStorage), problem: false }))
followToday({
  db,
  area: localArea,
  nowMs: Date.now,
  forNewTab: false,
  onView(view) {
    store.setState({ view, problem: false })
    cacheToday(localStorage, view)
  },
  onProblem: () => store.setState({ problem: true }),
})

let reading: Promise<Deeds> | undefined
const deeds = () => (reading ??= import('./deeds').then(({ createDeeds }) => createDeeds(db)))

createRoot(document.getElementById('root')!).render(
  <Popup store={store} people={createPeopleStore(db)} writing={createWritingStore(db)} deeds={deeds} />,
)
