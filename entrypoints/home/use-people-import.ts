import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import type { PorchlightDatabase } from '@/lib/data/database'
import { peopleImportsSince } from '@/lib/data/reads/reads-imports'
import { undoableSinceMs } from '@/lib/domain/people/import/people-import'
import { readDatabase } from '@/lib/pages/database-source'
import { createPeopleImport } from '@/lib/pages/files/people-import'
import { useSource } from '@/lib/pages/use-read'
import { type Home, useHome } from './home'

const importOn = ({ manyPorts, act, now, toasts }: Home) =>
  createPeopleImport({
    ports: manyPorts,
    act,
    region: () => now().settings.region,
    onCancelled: () => toasts.say(i18n.t('peopleImport.cancelled')),
    onUndone: ({ gone, staying }) =>
      toasts.say(
        staying > 0
          ? i18n.t('peopleImport.undoneStaying', [String(gone), String(staying)])
          : i18n.t('peopleImport.undone', gone, [figure(gone)]),
      ),
  })

const undoableIn = (db: PorchlightDatabase) =>
  readDatabase(() => peopleImportsSince(db, undoableSinceMs(Date.now())))

/** Importing people from a file: its state, the actions, and the imports that can still be undone. */
export function usePeopleImport() {
  const home = useHome()
  const [bringing] = useState(() => importOn(home))
  const state = useSyncExternalStore(bringing.subscribe, bringing.getState)
  // Leaving the page while a file is read cancels reading.
  useEffect(() => bringing.cancel, [bringing])
  const { db } = home
  const late = useSource(useMemo(() => undoableIn(db), [db]))
  return { bringing, state, late }
}
