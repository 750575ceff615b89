/// <reference types="chrome" />
import type { BrowserContext, Page } from 'playwright-core'
import type { Porchlight } from './porchlight'

type Browser = Pick<Porchlight, 'context' | 'id'>

/** Tabs of the browser's settings that stay open, so that no other tab is moved to the background by them. */
const settingsPages = new WeakMap<BrowserContext, Page>()
/** The origins that were allowed in each browser. */
const allowed = new WeakMap<BrowserContext, Set<string>>()

/** Opens a tab of the browser's settings, which all functions below use from then on; returns the tab. */
export async function openSettings(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  // Any page under the settings' origin may change permissions; this one renders nothing.
  await page.goto('chrome://extensions/strings.m.js')
  settingsPages.set(context, page)
  return page
}

/**
 * Allows origins in the browser's settings beforehand, so that a request from a click is granted without a
 * dialog.
 */
export async function allow(browser: Browser, origins: string[]) {
  const all = allowed.get(browser.context) ?? new Set()
  allowed.set(browser.context, all)
  for (const origin of origins) all.add(origin)
  await inSettings(browser, 'addHostPermission', origins)
}

/** Revokes origins in the browser's settings, as a person does there. */
export async function revoke(browser: Browser, origins: string[]) {
  for (const origin of origins) allowed.get(browser.context)?.delete(origin)
  await inSettings(browser, 'removeHostPermission', origins)
}

/** Revokes every origin that was allowed, so that the browser would ask again. */
export const revokeAll = (browser: Browser) =>
  // A host within another is revoked with it, and cannot be revoked separately.
  revoke(
    browser,
    [...(allowed.get(browser.context) ?? [])].sort((a, b) => b.length - a.length),
  )

type Does = 'addHostPermission' | 'removeHostPermission'

async function inSettings({ context, id }: Browser, does: Does, origins: string[]) {
  if (origins.length === 0) return
  const open = settingsPages.get(context)
  const page = open ?? (await openSettings(context))
  await page.evaluate(
    async ([does, extensionId, patterns]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<Does, (id: string, host: string) => Promise<void>>
      }
      for (const pattern of patterns) await developerPrivate[does](extensionId, pattern)
    },
    [does, id, origins] as const,
  )
  if (open) return
  settingsPages.delete(context)
  await page.close()
}
