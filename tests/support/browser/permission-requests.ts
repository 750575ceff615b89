/// <reference types="chrome" />
import type { BrowserContext, Page } from 'playwright-core'

type PermissionRequest = chrome.permissions.Permissions

declare global {
  interface Window {
    askedOfBrowser?: PermissionRequest[]
  }
}

/**
 * Makes every page record the permissions it requests. With `answer` the browser is not asked, and that is
 * the answer, as if from the dialog. Disposing of the result ends it.
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

/** The permissions that a page has requested since it was loaded. */
export const askedBy = (page: Page): Promise<PermissionRequest[]> =>
  page.evaluate(() => window.askedOfBrowser ?? [])
