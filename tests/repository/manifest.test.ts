import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type BrowserName, browsers, folderOf } from '../support/repository/built'
import { readText } from '../support/repository/files'

// Every key on purpose: what a manifest says beyond this is a promise that nobody made.
const everywhere = {
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  version: JSON.parse(readText('package.json')).version,
  default_locale: 'en',
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    96: 'icon/96.png',
    128: 'icon/128.png',
  },
  permissions: [
    'storage',
    'unlimitedStorage',
    'alarms',
    'idle',
    'scripting',
    'declarativeNetRequestWithHostAccess',
    'contextMenus',
    'activeTab',
  ],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['*://*/*'],
  incognito: 'not_allowed',
  web_accessible_resources: [{ resources: ['pause.html'], matches: ['*://*/*'], use_dynamic_url: true }],
  action: { default_popup: 'popup.html', default_title: 'Porchlight' },
  chrome_url_overrides: { newtab: 'newtab.html' },
}

/** The one style that stands in a page, the new tab's, allowed by its hash. */
const styleHash = (browser: BrowserName) => {
  const style = /<style>([^]*)<\/style>/.exec(readText(`${folderOf(browser)}/newtab.html`))?.[1] ?? ''
  return createHash('sha256').update(style).digest('base64')
}

const policy = (browser: BrowserName) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${styleHash(browser)}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'`

const commands = (keys: { popup: string; share: string }) => ({
  _execute_action: { suggested_key: { default: keys.popup } },
  presence: { description: '__MSG_presenceCommand__' },
  share: { suggested_key: { default: keys.share }, description: '__MSG_shareCommand__' },
})

const own = {
  chrome: {
    commands: commands({ popup: 'Alt+Shift+L', share: 'Alt+Shift+S' }),
    content_security_policy: { extension_pages: policy('chrome') },
    minimum_chrome_version: '130',
    background: { type: 'module', service_worker: 'background.js' },
  },
  firefox: {
    commands: commands({ popup: 'Alt+Shift+P', share: 'Alt+Shift+W' }),
    // Two schemes that lead out of the browser, not to any host.
    content_security_policy: { extension_pages: `${policy('firefox')} sms: tel:` },
    background: { type: 'module', scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'porchlight@porchlight.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
}

describe.each(browsers)('the manifest for %s', (browser) => {
  it('asks for exactly this, and for no site at install', () => {
    expect(JSON.parse(readText(`${folderOf(browser)}/manifest.json`))).toEqual({
      ...everywhere,
      ...own[browser],
    })
  })
})
