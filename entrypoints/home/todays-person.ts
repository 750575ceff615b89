import { localArea } from '@/lib/browser/storage-area'
import { nudgesOf } from '@/lib/data/reads'
import { dayOf } from '@/lib/domain/time/day'
import { loadToday } from '@/lib/pages/load-today'
import type { Home } from './home'

/** Whom today put forward, chosen now if nobody was yet; null when nobody is suggested, or it cannot be read. */
export async function todaysPersonId({ db, kept }: Home): Promise<string | null> {
  try {
    const { nudge } = await loadToday(db, localArea, { nowMs: Date.now() })
    if (nudge.state === 'person') return nudge.person.id
    const day = dayOf(Date.now(), kept.getState().settings.dayStartMinutes)
    return (await nudgesOf(db, day)).at(-1)?.personId ?? null
  } catch {
    // The composer asks for a name instead.
    return null
  }
}
