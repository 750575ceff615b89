import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

/** The real English catalogue, read as the extension reads it, for tests outside of a browser. */
const catalogue = parse(readFileSync(resolve(import.meta.dirname, '../../locales/en.yml'), 'utf8'))

const filled = (text: string, values: readonly string[]) =>
  text.replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '')

function t(key: string, ...rest: unknown[]): string {
  let entry = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], catalogue)
  const count = rest.find((value) => typeof value === 'number') as number | undefined
  const values =
    (rest.find(Array.isArray) as string[] | undefined) ?? (count === undefined ? [] : [String(count)])
  if (entry && typeof entry === 'object') {
    const forms = entry as Record<string, string>
    entry = forms[String(count)] ?? forms.n ?? forms.message
  }
  if (typeof entry !== 'string') throw new Error(`No message "${key}" in locales/en.yml`)
  return filled(entry, values)
}

export const i18n = { t }
