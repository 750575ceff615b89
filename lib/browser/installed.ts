import browser from 'webextension-polyfill'

/** Calls back once after an install or an update of the extension. */
export const onInstalled = (heard: (install: { fresh: boolean }) => void) =>
  browser.runtime.onInstalled.addListener(({ reason }) => heard({ fresh: reason === 'install' }))

/**
 * Has the background started whenever the browser starts, not only at the first tab that moves after it: Firefox keeps
 * no alarm over a restart, and starts an event page for nothing but what it listens to.
 */
export const startWithBrowser = () => browser.runtime.onStartup.addListener(() => undefined)
