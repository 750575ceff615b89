import type { DBCore, Middleware } from 'dexie'

/** A write was refused because a newer release of Porchlight wrote this data. */
export class NewerDataError extends Error {
  override name = 'NewerDataError'
  constructor() {
    super('This data was written by a newer Porchlight; it can be read here, not changed')
  }
}

/** Rejects every change with a NewerDataError while the data is newer than this code. */
export const readOnlyWhenNewer = (isNewer: () => boolean): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'readOnlyWhenNewer',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        mutate: (request) => (isNewer() ? Promise.reject(new NewerDataError()) : table.mutate(request)),
      }
    },
  }),
})
