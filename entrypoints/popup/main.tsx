import '@/components/ui/styles/tokens.css'
import '@/components/ui/styles/base.css'
import '@/components/ui/styles/typeface.css'
import { createRoot } from 'react-dom/client'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { createLocalStateStore } from '@/lib/data/local-state'
import { isNobodyThere } from '@/lib/data/reads/reads'
import { readDatabase } from '@/lib/pages/database-source'
import { createFollower } from '@/lib/pages/follower'
import { todaySource } from '@/lib/pages/today/today-source'
import { cachedToday, cacheToday } from '@/lib/pages/today/today-view'
import { Popup } from './popup'

const db = openDatabase()
const localState = createLocalStateStore(localArea)
const today = createFollower(todaySource({ db, area: localArea, nowMs: Date.now, forNewTab: false }))
const nobody = createFollower(readDatabase(() => isNobodyThere(db)))
const cached = cachedToday(localStorage)
today.subscribe(() => {
  const read = today.getState()
  if (read.state === 'ready') cacheToday(localStorage, read.value.view)
})

/** The ports for its buttons. Loaded on demand: mostly no button is pressed. */
async function ports() {
  const { recordPorts } = await import('@/lib/data/store')
  return recordPorts(db, (await localState.read()).settings)
}

createRoot(document.getElementById('root')!).render(
  <Popup today={today} nobody={nobody} cached={cached} db={db} ports={ports} />,
)
