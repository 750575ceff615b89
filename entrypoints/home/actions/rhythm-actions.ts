import { i18n } from '#i18n'
import { freshStart, restPerson } from '@/lib/app/people/rhythms'
import type { Home } from '../home'

/** Restarts the rhythm's clock of one person or of everybody, with undo. Records no contact. */
export const startFresh = ({ act }: Home, whom: { id: string; name: string } | 'all') =>
  act.perform(
    (ports) => freshStart(ports, whom === 'all' ? 'all' : whom.id),
    whom === 'all' ? i18n.t('settings.freshStartDone') : i18n.t('people.page.freshStartDone', [whom.name]),
  )

/** Starts or ends somebody's rest. */
export const letRest = ({ act }: Home, id: string, resting: boolean) =>
  act.perform((ports) => restPerson(ports, id, resting))
