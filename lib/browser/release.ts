import browser from 'webextension-polyfill'

/** The version of this release, as the manifest says it. */
export const releaseVersion = (): string => browser.runtime.getManifest().version
