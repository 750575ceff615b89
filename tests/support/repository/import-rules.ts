import { type Import, importsOf } from './imports'

type Place = 'entrypoints' | 'overlay' | 'components' | 'pages' | 'app' | 'data' | 'browser' | 'domain'

/**
 * Who may import whom; importing within a folder is always allowed. A path that ends in `/` is a whole
 * folder.
 */
const mayRead: Record<Place, RegExp> = {
  // Entry points pass domain records on, so they need their types and names.
  entrypoints: /^(components|lib\/(pages|app|data|browser|domain))\//,
  // It runs inside sites' pages: no components, no database, and only the adapters made for there.
  overlay: /^lib\/(domain\/|browser\/page\/)/,
  components: /^lib\/domain\//,
  pages: /^lib\/(domain|data|app)\//,
  app: /^lib\/domain\//,
  data: /^lib\/(domain\/|app\/ports$)/,
  browser: /^lib\/(domain\/|app\/ports$)/,
  domain: /^$/,
}

const react = 'react(-dom)?(/.+)?'
// Numbers such as the milliseconds of a minute, which a build inlines.
const constants = 'date-fns/constants'
const equality = 'dequal/lite'
const packages: Record<Place, RegExp> = {
  entrypoints: new RegExp(`^(#i18n|${constants}|${react}|zustand(/vanilla)?|wxt/utils/.+)$`),
  overlay: /^(#i18n|wxt\/utils\/.+)$/,
  components: new RegExp(`^(#i18n|${constants}|${equality}|${react})$`),
  pages: new RegExp(`^(zustand(/.+)?|dexie|valibot|react|${constants})$`),
  app: new RegExp(`^(${constants}|${equality})$`),
  data: /^(dexie|valibot|uuidv7|dequal\/lite|ical\.js|papaparse|libphonenumber-js(\/.+)?|date-fns\/.+)$/,
  browser: new RegExp(`^(webextension-polyfill|valibot|#i18n|${constants}|${equality})$`),
  domain: /^((date-fns|@date-fns\/tz)\/.+|dequal\/lite)$/,
}

/** For each room of the domain, the rooms that it may import. */
const roomsReadBy: Record<string, readonly string[]> = {
  time: [],
  boundaries: ['time'],
  people: ['time'],
  self: ['time'],
  'check-ins': ['people', 'time'],
  review: ['time', 'boundaries', 'people', 'self', 'check-ins'],
}

const topOf = (path: string) => /^(lib\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? ''

function placeOf(path: string): Place {
  if (/^entrypoints\/(overlay|calm|veil)\//.test(path)) return 'overlay'
  return topOf(path).replace('lib/', '') as Place
}

const roomOf = (path: string) => /^lib\/domain\/([^/]+)\//.exec(path)?.[1] ?? null

function complaintAbout(file: string, { written, path, reexport }: Import): string | null {
  const place = placeOf(file)
  if (reexport) return 're-exports: import from where it is written'
  if (path === null) return packages[place].test(written) ? null : `${place} does not use this package`
  if (written.startsWith('..') && topOf(path) !== topOf(file)) return 'leaves its folder with “..”'
  if (topOf(path) !== topOf(file)) return mayRead[place].test(path) ? null : `${place} may not read this`
  if (place === 'overlay' && placeOf(path) !== 'overlay') return 'the overlay may not read other entry points'
  const [from, to] = [roomOf(file), roomOf(path)]
  if (place !== 'domain' || from === null || from === to) return null
  if (to === null) return `${from} may not read what stands above the rooms`
  return roomsReadBy[from]?.includes(to) ? null : `${from} may not read ${to}`
}

/** Every import in a source that breaks these rules, as `file → import: why`. */
export const complaintsAbout = (file: string, source: string): string[] =>
  importsOf(file, source).flatMap((one) => {
    const why = complaintAbout(file, one)
    return why ? [`${file} → ${one.written}: ${why}`] : []
  })
