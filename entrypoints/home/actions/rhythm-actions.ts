import { i18n } from '#i18n'
import { freshStart, restPerson } from '@/lib/app/people/rhythms'
import type { Home } from '../home'

/** Starts the clock anew for one or for everybody, with a way back. No contact is recorded. */
export const startFresh = ({ act }: Home, whom: { id: string; name: string } | 'all') =>
  act.perform(
    (ports) => freshStart(ports, whom === 'all' ? 'all' : whom.id),
    whom === 'all' ? i18n.t('settings.freshStartDone') : i18n.t('people.page.freshStartDone', [whom.name]),
  )

/** Lets somebody rest, or ends it. */
export const letRest = ({ act }: Home, id: string, resting: boolean) =>
  act.perform((ports) => restPerson(ports, id, resting))
