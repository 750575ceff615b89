import browser from 'webextension-polyfill'

/** The version of this release, from the manifest. */
export const releaseVersion = (): string => browser.runtime.getManifest().version
