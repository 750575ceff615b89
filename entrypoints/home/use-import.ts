import { useState, useSyncExternalStore } from 'react'
import { i18n } from '#i18n'
import { localArea } from '@/lib/browser/storage-area'
import { readCopiedState } from '@/lib/pages/data-transfer'
import { type CopyUndone, createCopyImport } from '@/lib/pages/files/copy-import'
import { type Home, useHome } from './home'
import { command } from './actions/save'

const undoneWords: Record<CopyUndone, () => string> = {
  // After reloading the page the earlier settings are unknown, so that only records are restored.
  records: () => i18n.t('data.undoneRecords'),
  settings: () => i18n.t('data.undone'),
  'settings-pending': () => i18n.t('data.undoneButPending'),
}

function importOn({ db, deps, act, toasts }: Home) {
  const bringing = createCopyImport({
    db,
    deps,
    act,
    localState: {
      read: () => readCopiedState(localArea),
      restore: (copy) => command('restoreLocalState', copy),
      takeBack: (restored) => command('takeBackRestored', restored),
    },
    onApplied: ({ added, changed }) =>
      toasts.say(i18n.t('data.applied', [String(added), String(changed)]), () => void bringing.undo()),
    onUndone: (what) => toasts.say(undoneWords[what]()),
  })
  return bringing
}

/**
 * Importing an export file: its state, the actions, and whether this page can restore the settings from
 * before.
 */
export function useImport() {
  const home = useHome()
  const [bringing] = useState(() => importOn(home))
  const { found, knowsStateBefore } = useSyncExternalStore(bringing.subscribe, bringing.getState)
  return { bringing, found, knowsStateBefore }
}
