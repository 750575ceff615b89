import { i18n } from '#i18n'
import { dismissPair, mergePeople, recallPair, splitPeople } from '@/lib/data/commands/merges'
import type { Merge } from '@/lib/domain/people/merge'
import type { Choices } from '@/lib/domain/people/merging'
import { attempt } from './attempt'
import type { Home } from './home'

interface Both {
  keptId: string
  mergedId: string
}

/** What can be done with two who might be one; each step can be taken back. */
export function sameActions(home: Home) {
  const { db, deps, toasts } = home
  return {
    async merge({ keptId, mergedId, choices, name }: Both & { choices: Choices; name: string }) {
      const id = await attempt(home, () => mergePeople(db, deps(), { keptId, mergedId, choices }))
      if (!id) return
      toasts.say(
        i18n.t('people.same.merged', [name]),
        () => void attempt(home, () => splitPeople(db, deps(), id, { dismiss: false })),
      )
    },
    async dismiss({ keptId, mergedId }: Both) {
      const pair: [string, string] = [keptId, mergedId]
      const done = await attempt(home, () => dismissPair(db, deps(), pair).then(() => true))
      if (!done) return
      toasts.say(
        i18n.t('people.same.dismissed'),
        () => void attempt(home, () => recallPair(db, deps(), pair)),
      )
    },
    async split({ id }: Merge) {
      const done = await attempt(home, () => splitPeople(db, deps(), id).then(() => true))
      if (done) toasts.say(i18n.t('people.same.splitDone'))
    },
  }
}
