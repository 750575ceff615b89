/** The last stamp given in this database. */
export const clockKey = 'clock'

/** Changes with each import, since all imported records may be older than the last stamp. */
export const revisionKey = 'revision'

/** What the last import replaced and added. */
export const importUndoKey = 'importUndo'
