import browser from 'webextension-polyfill'

/** Calls back once after an install or an update of the extension. */
export const onInstalled = (heard: (install: { fresh: boolean }) => void) =>
  browser.runtime.onInstalled.addListener(({ reason }) => heard({ fresh: reason === 'install' }))

/**
 * Makes the browser start the background when the browser itself starts, not only at the first tab event:
 * Firefox keeps no alarms over a restart, and starts an event page only for events it listens to.
 */
export const startWithBrowser = () => browser.runtime.onStartup.addListener(() => undefined)
