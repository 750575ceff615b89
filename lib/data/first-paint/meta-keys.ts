/** The last stamp that this database gave. */
export const clockKey = 'clock'

/** Another value after each import, whose records may all be older than the last stamp. */
export const revisionKey = 'revision'

/** What the last import replaced and added. */
export const importUndoKey = 'importUndo'
