import browser, { type Scripting } from 'webextension-polyfill'

type Script = Scripting.RegisteredContentScript

/** Two registrations with equal keys are the same; the browser may have reordered the addresses. */
const mainOf = ({ matches, css, js }: Script) =>
  JSON.stringify([[...(matches ?? [])].sort(), css ?? [], js ?? []])

/**
 * Makes exactly these the registered content scripts among those whose ids begin with `prefix`. The browser
 * runs them on granted sites, even while the worker is stopped and after a restart.
 */
export async function registerScripts(prefix: string, wanted: Script[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts()
  const present = registered.filter(({ id }) => id.startsWith(prefix))
  const presentOf = ({ id }: Script) => present.find((script) => script.id === id)
  const gone = present.map(({ id }) => id).filter((id) => !wanted.some((script) => script.id === id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  // Updating a script turns it off for a moment, in which pages of a browser that has just started would miss
  // it; so unchanged ones are left alone.
  const changed = wanted.filter((script) => {
    const there = presentOf(script)
    return there && mainOf(there) !== mainOf(script)
  })
  const added = wanted.filter((script) => !presentOf(script))
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed)
  if (added.length > 0) await browser.scripting.registerContentScripts(added)
}
