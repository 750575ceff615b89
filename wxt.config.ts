import { defineConfig } from 'wxt'
import { chunkGroups } from './chunks'

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // Scripts for other people's pages are one file each.
      if (!entrypoints.some(({ type }) => type === 'newtab')) return
      const { rolldownOptions } = (config.build ??= {})
      config.build.modulePreload = { polyfill: false }
      config.build.rolldownOptions = {
        ...rolldownOptions,
        // Nothing here uses it, but it builds its store as it is read, and so came along into every page (WXT 0.21.4).
        treeshake: {
          moduleSideEffects: [{ test: /node_modules\/(@wxt-dev\/storage|superlock)\//, sideEffects: false }],
        },
        // A number stands where it is used, so that no file is fetched for its sake.
        optimization: { ...rolldownOptions?.optimization, inlineConst: true },
        output: { ...rolldownOptions?.output, codeSplitting: { groups: chunkGroups() } },
      }
    },
  },
  manifestVersion: 3,
  vite: () => ({
    build: { target: ['chrome130', 'firefox140'] },
    // Its usual entry is written for browsers that know no classes: 9 KB more.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'scripting',
      'declarativeNetRequestWithHostAccess',
      'contextMenus',
      // For the one page that is being shared: its title and address, at that click or key.
      'activeTab',
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'" +
        // In Firefox these two go to the system from a frame, which alone is lost when no app takes them.
        (browser === 'firefox' ? ' sms: tel:' : ''),
    },
    web_accessible_resources: [{ resources: ['pause.html'], matches: ['*://*/*'], use_dynamic_url: true }],
    action: { default_popup: 'popup.html' },
    // Chromium 156 keeps Alt+Shift+P for itself and would leave the popup without a key, silently. In Firefox (153) a letter
    // that opens a menu of the window (S, H; L in German) reaches no extension, with Shift as without.
    commands: {
      _execute_action: { suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+P' : 'Alt+Shift+L' } },
      // Without a key until the person gives it one: what is free differs by browser and system.
      presence: { description: '__MSG_presenceCommand__' },
      share: {
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+W' : 'Alt+Shift+S' },
        description: '__MSG_shareCommand__',
      },
    },
    // light-dark() and dynamic addresses for the pause's frame are there from 130 on.
    ...(browser === 'chrome' && { minimum_chrome_version: '130' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'porchlight@porchlight.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})
