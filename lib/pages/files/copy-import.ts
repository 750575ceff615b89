import { createStore } from 'zustand/vanilla'
import type { Restored } from '@/lib/app/boundaries/changes'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Deps } from '@/lib/data/deps'
import { type ImportError, type ImportPreview, readImport } from '@/lib/data/file/import'
import { applyImport } from '@/lib/data/file/import-apply'
import { undoImport } from '@/lib/data/file/import-undo'
import type { FileTable } from '@/lib/data/schema'
import type { Act } from '../act'
import { type CopiedState, countRecords, livingIn } from '../data-transfer'

type CountsByTable = Record<FileTable, number>

/** The state of importing an export file. */
export type CopyImportState =
  | { state: 'waiting' }
  | { state: 'reading' }
  | { state: 'refused'; problem: { kind: ImportError['kind'] | 'unreadable'; detail: string } }
  | { state: 'preview'; exportedAt: string; inFile: CountsByTable; here: CountsByTable; settings: boolean }
  | { state: 'applying' }

/** What an undo restored: only records, or settings too, of which a part may wait for its day. */
export type CopyUndone = 'records' | 'settings' | 'settings-pending'

interface CopyImportParts {
  db: PorchlightDatabase
  deps: () => Deps
  act: Pick<Act, 'attempt'>
  /** The local state: reading it, restoring it from a file, and undoing that. */
  localState: {
    read: () => Promise<CopiedState>
    restore: (copy: Partial<CopiedState>) => Promise<Restored>
    takeBack: (restored: Restored) => Promise<unknown>
  }
  onApplied: (counts: { added: number; changed: number }) => void
  onUndone: (what: CopyUndone) => void
}

/** Reads, previews, applies and undoes an import. After leaving or a failure the state is `waiting`. */
export function createCopyImport({ db, deps, act, localState, onApplied, onUndone }: CopyImportParts) {
  const store = createStore<{ found: CopyImportState; knowsStateBefore: boolean }>(() => ({
    found: { state: 'waiting' },
    knowsStateBefore: false,
  }))
  let preview: ImportPreview | null = null
  /** What the import changed in the local state; the undo of records is stored in the database. */
  let restored: Restored | null = null

  const show = (found: CopyImportState) => store.setState({ found })
  const remember = (what: Restored | null) => {
    restored = what
    store.setState({ knowsStateBefore: what !== null })
  }
  const leave = () => {
    preview = null
    show({ state: 'waiting' })
  }

  return {
    /** `knowsStateBefore`: undo can restore the settings too, which only the page that did the import can. */
    getState: store.getState,
    subscribe: store.subscribe,

    /** Reads a file and previews what it contains, next to what exists. */
    async read(file: Blob): Promise<void> {
      preview = null
      show({ state: 'reading' })
      try {
        const reading = await readImport(file)
        if (!reading.ok) return show({ state: 'refused', problem: reading.error })
        const { exportedAt, tables, settings, boundaries } = reading
        const here = await countRecords(db)
        preview = reading
        const inFile = livingIn(tables)
        show({ state: 'preview', exportedAt, inFile, here, settings: Boolean(settings ?? boundaries) })
      } catch (error) {
        console.error(error)
        show({ state: 'refused', problem: { kind: 'unreadable', detail: '' } })
      }
    },

    /** Applies the file: records in one transaction, then the local state. */
    async apply(): Promise<void> {
      const chosen = preview
      if (!chosen) return
      preview = null
      show({ state: 'applying' })
      const counts = await act.attempt(async () => {
        const before = await localState.read()
        const applied = await applyImport(db, chosen, deps())
        const { settings, boundaries, passes } = chosen
        const after = {
          settings: settings ?? before.settings,
          boundaries: boundaries ?? before.boundaries,
          passes: passes ?? before.passes,
        }
        // Remembered before the answer, because the restore may happen even if no answer arrives.
        remember({ before, after })
        remember(await localState.restore({ settings, boundaries, passes }))
        return applied
      })
      leave()
      if (counts) onApplied(counts)
    },

    /** Undoes the last import: its records, and the settings if this page did the import. */
    async undo(): Promise<void> {
      const toTakeBack = restored
      const now = await act.attempt(async () => {
        await undoImport(db, deps())
        if (toTakeBack) await localState.takeBack(toTakeBack)
        return localState.read()
      })
      if (!now) return
      remember(null)
      if (!toTakeBack) onUndone('records')
      else onUndone(now.boundaries.pending ? 'settings-pending' : 'settings')
    },

    /** Discards the file that was read. */
    leave,
  }
}
