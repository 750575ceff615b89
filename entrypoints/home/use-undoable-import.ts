import { useMemo } from 'react'
import { undoableImport } from '@/lib/data/file/import-undo'
import { readDatabase } from '@/lib/pages/database-source'
import { useSource } from '@/lib/pages/use-read'
import { useHome } from './home'

/** Whether the last import of an export file can still be undone. */
export function useUndoableImport() {
  const { db } = useHome()
  return useSource(useMemo(() => readDatabase(async () => (await undoableImport(db)) !== null), [db]))
}
