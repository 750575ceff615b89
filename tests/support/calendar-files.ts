import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { filesIn, readText, root } from './repository/files.ts'

/**
 * What makes a result depend on the process's time zone: local fields of a date, the zone itself, the
 * functions between instants and local days, and date-fns, which counts in local days. Calendar arithmetic on
 * names of days does not.
 */
const localTime = [
  /\bnew Date\([^()]+,/,
  /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes)\(/,
  /\.to(?:Date|Time|Locale|LocaleDate|LocaleTime)String\(/,
  /getTimezoneOffset/,
  /Intl\.DateTimeFormat\(\)/,
  /from 'date-fns\/(?!constants)/,
  /\b(?:dayOf|dayStartMs|dayEndMs)\b/,
  /^import (?!type\b)[^']*'[^']*\/(?:wall-clock|by-local-hour)'/m,
  /process\.env\.TZ|\btravelTo\(/,
]

export const usesLocalTime = (source: string) => localTime.some((pattern) => pattern.test(source))

/** Its functions between instants and days are listed by name; its others are calendar arithmetic. */
const days = 'lib/domain/time/day.ts'

/** The paths of the product's sources that a test imports directly, apart from types. */
const testedBy = (path: string, source: string) =>
  [...source.matchAll(/^import (?!type\b)[^']*'([@.][^']+)'/gm)]
    .map(([, written = '']) =>
      written.startsWith('@/') ? written.slice(2) : posix.join(posix.dirname(path), written),
    )
    .flatMap((name) => [`${name}.ts`, `${name}.tsx`])
    .filter(
      (name) =>
        /^(?:lib|entrypoints|components)\//.test(name) && name !== days && existsSync(join(root, name)),
    )

/** True for a test that uses local time, or directly imports a source that does. */
export const isCalendarTest = (path: string, source: string) =>
  usesLocalTime(source) || testedBy(path, source).some((name) => usesLocalTime(readText(name)))

/** The unit tests that have to run in every zone, derived from their source and their imports. */
export const calendarFiles = () =>
  filesIn('tests/unit').filter((path) => path.endsWith('.test.ts') && isCalendarTest(path, readText(path)))
