/** The last stamp that this database gave. */
export const clockKey = 'clock'

/** What the last import replaced and added. */
export const importUndoKey = 'importUndo'
