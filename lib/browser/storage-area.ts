import browser from 'webextension-polyfill'

/** storage.local as keys and unparsed values. */
export const localArea = {
  get: (keys: string[]): Promise<Record<string, unknown>> => browser.storage.local.get(keys),
  set: (values: Record<string, unknown>): Promise<void> => browser.storage.local.set(values),
  remove: (keys: string[]): Promise<void> => browser.storage.local.remove(keys),
  clear: (): Promise<void> => browser.storage.local.clear(),
  /** Calls back with the names of the keys that changed, in any page or the background. Returns how to stop. */
  onChanged(heard: (keys: string[]) => void) {
    const listener = (changes: object, area: string) => {
      if (area === 'local') heard(Object.keys(changes))
    }
    browser.storage.onChanged.addListener(listener)
    return () => browser.storage.onChanged.removeListener(listener)
  },
}

/**
 * Denies content scripts access to storage.local where the browser can (Chromium; Firefox has no such setting
 * yet).
 */
export async function hideStorageFromPages() {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>
  }
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
