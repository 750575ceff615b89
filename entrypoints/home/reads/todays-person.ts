import { localArea } from '@/lib/browser/storage-area'
import { nudgesOf } from '@/lib/data/reads/reads'
import { dayOf } from '@/lib/domain/time/day'
import { loadToday } from '@/lib/pages/today/load-today'
import type { Home } from '../home'

/** Today's person, chosen now if nobody was yet; without an id when nobody is suggested. */
export async function readTodaysPerson({ db, now }: Home): Promise<{ id: string | null }> {
  const { nudge } = await loadToday(db, localArea, { nowMs: Date.now() })
  if (nudge.state === 'person') return { id: nudge.person.id }
  const day = dayOf(Date.now(), now().settings.dayStartMinutes)
  return { id: (await nudgesOf(db, day)).at(-1)?.personId ?? null }
}
