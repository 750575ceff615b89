import { i18n } from '#i18n'
import { freshStart, restPerson, setClocks } from '@/lib/data/commands/clocks'
import type { Day } from '@/lib/domain/time/day'
import { attempt } from './attempt'
import type { Home } from './home'

/** Starts the clock anew for one or for everybody, with a way back. No contact is recorded. */
export async function startFresh(home: Home, whom: { id: string; name: string } | 'all') {
  const { db, deps, toasts } = home
  const before = await attempt(home, () => freshStart(db, deps(), whom === 'all' ? 'all' : whom.id))
  if (!before) return
  toasts.say(
    whom === 'all' ? i18n.t('settings.freshStartDone') : i18n.t('people.page.freshStartDone', [whom.name]),
    () => void attempt(home, () => setClocks(db, deps(), before)),
  )
}

/** Lets somebody rest, or ends it. */
export const letRest = (home: Home, id: string, { resting, day }: { resting: boolean; day: Day }) =>
  attempt(home, () => restPerson(home.db, home.deps(), id, { resting, day }))
