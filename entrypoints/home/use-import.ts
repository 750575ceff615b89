import { useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { ImportState } from '@/components/settings/import-panel'
import { localArea } from '@/lib/browser/storage-area'
import { type ImportPreview, readImport } from '@/lib/data/import'
import { applyImport } from '@/lib/data/import-apply'
import { undoImport } from '@/lib/data/import-undo'
import { type CopiedKept, countRecords, livingIn, readKept } from '@/lib/pages/data-transfer'
import { useHome } from './home'
import { command } from './save'

/** Reading, looking at, applying and undoing a copy. */
export function useImport() {
  const home = useHome()
  const { db, deps, toasts } = home
  const [found, setFound] = useState<ImportState>({ state: 'waiting' })
  const preview = useRef<ImportPreview | null>(null)
  /** What the background kept before the import; people and time keep their own undo in the database. */
  const keptBefore = useRef<CopiedKept | null>(null)

  const leave = () => {
    preview.current = null
    setFound({ state: 'waiting' })
  }

  const read = async (file: File) => {
    setFound({ state: 'reading' })
    try {
      const reading = await readImport(file)
      if (!reading.ok) return setFound({ state: 'refused', problem: reading.error })
      preview.current = reading
      const { exportedAt, tables, settings, boundaries } = reading
      const inFile = livingIn(tables)
      const here = await countRecords(db)
      setFound({ state: 'preview', exportedAt, inFile, here, settings: Boolean(settings ?? boundaries) })
    } catch {
      setFound({ state: 'refused', problem: { kind: 'unreadable', detail: '' } })
    }
  }

  const undo = async () => {
    const before = keptBefore.current
    const done = await home.act.attempt(async () => {
      await undoImport(db, deps())
      if (before) await command('restoreKept', before)
      return readKept(localArea)
    })
    if (!done) return
    keptBefore.current = null
    // After the page was left, nobody knows any more how the settings were.
    if (!before) toasts.say(i18n.t('data.undoneRecords'))
    else toasts.say(i18n.t(done.boundaries.pending ? 'data.undoneButPending' : 'data.undone'))
  }

  const apply = async () => {
    const chosen = preview.current
    if (!chosen) return
    setFound({ state: 'applying' })
    const done = await home.act.attempt(async () => {
      const before = await readKept(localArea)
      const result = await applyImport(db, chosen, deps())
      keptBefore.current = before
      const { settings, boundaries, passes } = { ...before, ...chosen }
      await command('restoreKept', { settings, boundaries, passes })
      return result
    })
    leave()
    if (!done) return
    const figures: [string, string] = [String(done.added), String(done.changed)]
    toasts.say(i18n.t('data.applied', figures), () => void undo())
  }

  return { found, read, apply, leave, undo }
}
