import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/ui/typeface.css'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { followToday } from '@/lib/state/follow-today'
import { createPeopleStore } from '@/lib/state/people'
import { createTodayActions } from '@/lib/state/today-actions'
import { cachedToday, cacheToday } from '@/lib/state/today-view'
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

createRoot(document.getElementById('root')!).render(
  <Popup store={store} people={createPeopleStore(db)} actions={createTodayActions(db, localArea)} />,
)
