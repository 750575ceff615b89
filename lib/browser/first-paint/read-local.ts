type Local = { storage: { local: { get(keys: readonly string[]): Promise<Record<string, unknown>> } } }
const own = globalThis as unknown as { browser?: Local; chrome?: Local }

/** Named values of storage.local, unparsed: without the polyfill, for what has to be there before anything else is. */
export const readLocal = (keys: readonly string[]): Promise<Record<string, unknown>> =>
  (own.browser ?? own.chrome)!.storage.local.get(keys)
