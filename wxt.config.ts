import { defineConfig } from 'wxt'

/**
 * Every file that a page loads costs it main-thread time, so what is loaded together lies together. Left alone, the
 * new tab's code lay in sixteen files, and fetching them took longer than running them.
 */
const chunks = [
  // All that a new tab needs while it stands as it was painted.
  {
    name: 'first-paint',
    test: /wxt-html-plugins|preload-helper|\/first-paint\//,
    priority: 5,
  },
  // The worker and every page; nothing here may touch a document when it loads.
  {
    name: 'shared',
    test: /wxt-plugins|\.wxt\/i18n|node_modules\/(date-fns(?!\/addMonths)|@wxt-dev\/(i18n|browser))\/|\/domain\/(self\/|check-ins\/(check-in|families|draft|wishes)\.|people\/(apps\/|reach\/(channel|address|links|first-name)\.|dates\.|nudge\/seed\.)|time\/day\.|boundaries\/(passes|one-offs|presence-lengths)\.)|\/browser\/platform\.ts|zustand\/esm\/vanilla|\/components\/(today\/part-of-day|check-in\/composer\/proposed-draft)\.ts/,
    priority: 4,
  },
  // What pages show of today, and valibot, which parses it as it parses all data: not the pause's.
  { name: 'view', test: /\/pages\/today\/today-view\.ts|node_modules\/valibot\//, priority: 3 },
  // The worker, and pages that speak to it; the new tab only after its first paint, like the next.
  {
    name: 'browser',
    test: /node_modules\/(webextension-polyfill|@wxt-dev\/webextension-polyfill)\/|\/browser\/(ask|now|open|open-draft|storage-area)\.ts/,
    priority: 3,
  },
  // Of the use cases only those that pages read by: the rest is the worker's. What only home's later views need comes with them.
  {
    name: 'data',
    test: /node_modules\/(dexie|uuidv7)\/|\/lib\/(data\/(?!reads\/(row-reader|reads-keepsakes|reads-merges|reads-plans)|usage|remembered-spans|reminders|parse\/reminded|calm-healths|parse\/calm-health|in-pages|pace|file\/|erase|people-files|write\/(write-many|about-people|merge-records)|read-address|calendar|store|commands)|app\/(boundaries\/(standing|in-force)|today\/(todays-nudge|offer-nudge))\.)|\/(load-today|load-question|follow-today|today-source|database-source)\.ts/,
    priority: 2,
  },
  // What buttons do, and the new tab's own part: read when somebody wants to act.
  {
    name: 'deeds',
    test: /\/lib\/(app\/(people|check-ins|today\/(?!remind)|remove-record)|data\/(store|about-people)\.)/,
    priority: 1,
  },
  // What opens a message, wherever there is one; and who it is for, wherever one looks for somebody.
  {
    name: 'opening',
    test: /\/check-in\/(open-button|channel-words)\.ts|\/ui\/fields\/growing-text\.ts/,
    priority: 0,
  },
  { name: 'picker', test: /\/check-in\/person-picker\.ts|\/people\/search\.ts/, priority: 0 },
  // Around a message, on the new tab and in the popup.
  {
    name: 'around',
    test: /\/components\/(check-in\/(family-choice|asked-field)|ui\/fields\/segmented-choice)\.ts/,
    priority: 0,
  },
  // Apart from what uses them: the new tab paints with them long before it reads any of that.
  {
    name: 'styles',
    test: /\/components\/(today|check-in)\/(?!person-picker|composer\/composer).*\.css|\/components\/ui\/(styles\/(tokens|base|layout)|empty-state|button|fields\/(field|segmented-choice)|visually-hidden).*\.css|\/newtab\/.*\.css/,
    priority: 2,
  },
  {
    name: 'page',
    test: /node_modules\/(react|react-dom|scheduler|zustand)\/|\/components\/(today\/(?!presence|planned-today|first-week|visit-question|ribbon\/|person\/(?!reason-words)|self-check-in-card|greeting|after-card|kept-line)|check-in\/(links|composer\/use-draft)\.|ui\/(empty-state|visually-hidden|status|read-problem)\.)|\/pages\/(use-read|follower)\.ts/,
    priority: 1,
  },
]

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
        output: { ...rolldownOptions?.output, codeSplitting: { groups: chunks } },
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
