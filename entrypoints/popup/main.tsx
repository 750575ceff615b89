import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/ui/typeface.css'
import { createRoot } from 'react-dom/client'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { isNobodyThere } from '@/lib/data/reads'
import { readDatabase } from '@/lib/pages/database-source'
import { createFollower } from '@/lib/pages/follower'
import { todaySource } from '@/lib/pages/today-source'
import { cachedToday, cacheToday } from '@/lib/pages/today-view'
import type { Deeds } from './deeds'
import { Popup } from './popup'

const db = openDatabase()
const today = createFollower(todaySource({ db, area: localArea, nowMs: Date.now, forNewTab: false }))
const nobody = createFollower(readDatabase(() => isNobodyThere(db)))
const cached = cachedToday(localStorage)
today.subscribe(() => {
  const read = today.getState()
  if (read.state === 'ready') cacheToday(localStorage, read.value.view)
})

let reading: Promise<Deeds> | undefined
const deeds = () => (reading ??= import('./deeds').then(({ createDeeds }) => createDeeds(db)))

createRoot(document.getElementById('root')!).render(
  <Popup today={today} nobody={nobody} cached={cached} db={db} deeds={deeds} />,
)
