/// <reference types="chrome" />
import type { BrowserContext, Page } from 'playwright-core'

type PermissionRequest = chrome.permissions.Permissions

declare global {
  interface Window {
    askedOfBrowser?: PermissionRequest[]
  }
}

/**
 * From now on every page remembers what it asks the browser to grant. With `answer` the browser is not asked and that
 * is the answer, as a person would give it in the dialog. Ends when what it answers is disposed of.
 */
export const rememberAsked = (context: BrowserContext, { answer }: { answer?: boolean } = {}) =>
  context.addInitScript((given) => {
    if (!globalThis.chrome?.permissions) return
    const { permissions } = chrome
    const request = permissions.request.bind(permissions) as (asked: PermissionRequest) => Promise<boolean>
    window.askedOfBrowser = []
    permissions.request = ((asked: PermissionRequest) => {
      window.askedOfBrowser?.push(asked)
      return given === null ? request(asked) : Promise.resolve(given)
    }) as typeof permissions.request
  }, answer ?? null)

/** What a page has asked the browser to grant since it was loaded. */
export const askedBy = (page: Page): Promise<PermissionRequest[]> =>
  page.evaluate(() => window.askedOfBrowser ?? [])
