import { i18n } from '#i18n'
import { dismissPair, mergePeople, splitPeople } from '@/lib/app/people/merges'
import type { Merge } from '@/lib/domain/people/merge'
import type { Choices } from '@/lib/domain/people/merging'
import type { Home } from '../home'

interface Both {
  keptId: string
  mergedId: string
}

/** The actions on two people who might be one. Each can be undone. */
export const sameActions = ({ act, toasts }: Home) => ({
  merge: ({ name, ...both }: Both & { choices: Choices; name: string }) =>
    act.perform(
      (ports) => mergePeople(ports, both),
      (id) => id && i18n.t('people.same.merged', [name]),
    ),
  dismiss: ({ keptId, mergedId }: Both) =>
    act.perform((ports) => dismissPair(ports, [keptId, mergedId]), i18n.t('people.same.dismissed')),
  async split({ id }: Merge) {
    if (await act.perform((ports) => splitPeople(ports, id))) toasts.say(i18n.t('people.same.splitDone'))
  },
})
