import browser from 'webextension-polyfill'
import type { Grants } from '@/lib/app/ports'
import { originsOf } from '@/lib/domain/time/surfaces'

/** Asks the person to grant exactly these match patterns. Call it within a click. False when refused. */
export const requestOrigins = (origins: string[]): Promise<boolean> =>
  browser.permissions.request({ origins })

/** The match patterns granted now. */
export const grantedOrigins = async (): Promise<string[]> =>
  (await browser.permissions.getAll()).origins ?? []

/** Gives the permission for match patterns back to the browser. */
export const giveBackOrigins = (origins: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins })

export const grants: Grants = {
  async giveBack(gone, needed) {
    const kept = new Set(needed.flatMap(originsOf))
    const origins = gone.flatMap(originsOf).filter((origin) => !kept.has(origin))
    // Keeping a grant does no harm when giving it back fails: the site is no longer watched.
    if (origins.length > 0) await giveBackOrigins(origins).catch(() => false)
  },
}

/** True when every one of these match patterns is granted. */
export const hasOrigins = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins })

/** The match patterns among these that are granted. */
async function grantedAmong(origins: string[]): Promise<string[]> {
  if (await hasOrigins(origins)) return origins
  const granted = await Promise.all(origins.map((origin) => hasOrigins([origin])))
  return origins.filter((_, index) => granted[index])
}

/**
 * Like `grantedAmong`, memoised for callers that ask often: the browser is asked again only when grants or
 * the patterns change.
 */
export function createGranted(): (origins: string[]) => Promise<string[]> {
  let known: { asked: string; answer: Promise<string[]> } | null = null
  onGrantsChanged(() => (known = null))
  return (origins) => {
    const asked = origins.join(' ')
    if (known?.asked !== asked) {
      const answer = grantedAmong(origins)
      const current = (known = { asked, answer })
      answer.catch(() => known === current && (known = null))
    }
    return known.answer
  }
}

/** Asks for the permission to show notifications. Call it within a click. */
export const requestNotices = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] })

/** True while the browser lets Porchlight show notifications. */
export const hasNotices = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] })

/** Calls back when a permission was granted or revoked. Returns how to stop. */
export function onGrantsChanged(heard: () => void) {
  const listener = () => heard()
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  return () => {
    browser.permissions.onAdded.removeListener(listener)
    browser.permissions.onRemoved.removeListener(listener)
  }
}

/** Calls back when a permission was revoked. */
export const onGrantsTaken = (heard: () => void) => browser.permissions.onRemoved.addListener(() => heard())
