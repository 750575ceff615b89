import browser, { type Scripting } from 'webextension-polyfill'

type Script = Scripting.RegisteredContentScript

/** What makes two registrations the same. The browser may have put the addresses in another order. */
const mainOf = ({ matches, css, js }: Script) =>
  JSON.stringify([[...(matches ?? [])].sort(), css ?? [], js ?? []])

/**
 * Makes these the scripts that the browser puts on pages before anything of theirs, among all whose ids begin with
 * `prefix`: after the worker was stopped and after a restart too, and only where the site is granted.
 */
export async function registerScripts(prefix: string, wanted: Script[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts()
  const present = registered.filter(({ id }) => id.startsWith(prefix))
  const presentOf = ({ id }: Script) => present.find((script) => script.id === id)
  const gone = present.map(({ id }) => id).filter((id) => !wanted.some((script) => script.id === id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  // One that is told again is off for a moment, in which the pages of a browser that has just started would slip through.
  const changed = wanted.filter((script) => {
    const there = presentOf(script)
    return there && mainOf(there) !== mainOf(script)
  })
  const added = wanted.filter((script) => !presentOf(script))
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed)
  if (added.length > 0) await browser.scripting.registerContentScripts(added)
}
