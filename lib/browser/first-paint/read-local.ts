type Local = { storage: { local: { get(keys: readonly string[]): Promise<Record<string, unknown>> } } }
const own = globalThis as unknown as { browser?: Local; chrome?: Local }

/**
 * Unparsed values of storage.local, read without the polyfill for code that runs before anything else is
 * loaded.
 */
export const readLocal = (keys: readonly string[]): Promise<Record<string, unknown>> =>
  (own.browser ?? own.chrome)!.storage.local.get(keys)
