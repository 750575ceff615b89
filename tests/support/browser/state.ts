/// <reference types="chrome" />
import type { Page } from 'playwright-core'

/**
 * Everything that the browser stores for Porchlight and that a test may change, except what is new at each
 * install.
 */
export interface State {
  local: Record<string, unknown>
  session: Record<string, unknown>
  pageStorage: unknown[]
  caches: string[]
  databases: IDBDatabaseInfo[]
  /** Every row of every store. */
  rows: Record<string, unknown[]>
  alarms: string[]
  rules: unknown[]
  scripts: string[]
  permissions: chrome.permissions.Permissions
  badge: string
  title: string
  keys: chrome.commands.Command[]
  notices: string[]
  /** Tabs by window, including the tests' own. */
  windows: number[]
}

/** Reads the state from one of Porchlight's pages. */
export async function stateOf(page: Page): Promise<State> {
  const state = await page.evaluate(readState)
  const { settings } = state.local as { settings?: Record<string, unknown> }
  if (settings) settings.deviceId = typeof settings.deviceId
  return state
}

/**
 * Clears the state from one of Porchlight's pages, except granted permissions and tabs. The worker should not
 * be running.
 */
export const clearAll = (page: Page): Promise<void> => page.evaluate(clearState)

/** Runs in a page. */
async function readState(): Promise<State> {
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const rows: Record<string, unknown[]> = {}
  const databases = await indexedDB.databases()
  if (databases.some(({ name }) => name === 'porchlight')) {
    const db = await done(indexedDB.open('porchlight'))
    const names = [...db.objectStoreNames]
    const reading = db.transaction(names)
    for (const name of names) rows[name] = await done(reading.objectStore(name).getAll())
    db.close()
  }
  const { declarativeNetRequest: net, scripting, storage, notifications } = chrome
  const windows = await chrome.windows.getAll({ populate: true })
  return {
    local: await storage.local.get(),
    session: await storage.session.get(),
    pageStorage: [Object.entries(localStorage), Object.entries(sessionStorage)],
    caches: await caches.keys(),
    databases,
    rows,
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name).sort(),
    rules: [await net.getDynamicRules(), await net.getSessionRules()],
    scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
    permissions: await chrome.permissions.getAll(),
    badge: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
    keys: await chrome.commands.getAll(),
    notices: notifications ? Object.keys(await notifications.getAll()) : [],
    windows: windows.map(({ tabs }) => tabs?.length ?? 0),
  }
}

/** Runs in a page. */
async function clearState(): Promise<void> {
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const { declarativeNetRequest: net, scripting, storage, notifications } = chrome
  localStorage.clear()
  sessionStorage.clear()
  for (const name of await caches.keys()) await caches.delete(name)
  await chrome.alarms.clearAll()
  const ids = (rules: { id: number }[]) => rules.map(({ id }) => id)
  await net.updateDynamicRules({ removeRuleIds: ids(await net.getDynamicRules()) })
  await net.updateSessionRules({ removeRuleIds: ids(await net.getSessionRules()) })
  await scripting.unregisterContentScripts()
  await chrome.action.setBadgeText({ text: '' })
  if (notifications) for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id)
  await navigator.clipboard.writeText('')
  await storage.local.clear()
  await storage.session.clear()
  // Opening a database that does not exist would leave it empty for good.
  if ((await indexedDB.databases()).every(({ name }) => name !== 'porchlight')) return
  const db = await done(indexedDB.open('porchlight'))
  const emptying = db.transaction(db.objectStoreNames, 'readwrite')
  for (const name of db.objectStoreNames) await done(emptying.objectStore(name).clear())
  db.close()
}
