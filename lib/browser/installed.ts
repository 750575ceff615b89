import browser from 'webextension-polyfill'

/** Calls back once after an install or an update of the extension. */
export const onInstalled = (heard: (install: { fresh: boolean }) => void) =>
  browser.runtime.onInstalled.addListener(({ reason }) => heard({ fresh: reason === 'install' }))
