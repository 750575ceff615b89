import { describe, expect, it } from 'vitest'
import { readText, shippedSources } from '../support/repository/files'
import { keysUsedIn, standsFor } from '../support/repository/string-keys'
import { stringsIn } from '../support/voice'

/** The forms of a plural are one key. */
const keyOf = (key: string) => key.replace(/\.(?:n|\d+)$/, '')

const written = stringsIn(readText('locales/en.yml')).map(({ key }) => key)
const isPlural = (key: string) => written.includes(`${key}.n`)
const catalogue = [...new Set(written.map((key) => (isPlural(keyOf(key)) ? keyOf(key) : key)))]

const sources = shippedSources().map((path) => [path, keysUsedIn(path, readText(path))] as const)
const manifestKeys = [...readText('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!)

describe('the strings', () => {
  it('that are asked for are all in the catalogue', () => {
    const missing = sources.flatMap(([path, { asked }]) =>
      asked.filter((text) => !catalogue.some(standsFor(text))).map((text) => `${path}: ${text}`),
    )
    expect(missing).toEqual([])
    expect(manifestKeys.filter((key) => !catalogue.includes(key))).toEqual([])
  })

  it('in the catalogue are all used somewhere', () => {
    const uses = sources.flatMap(([, { texts }]) => texts).map(standsFor)
    const unused = catalogue.filter((key) => !manifestKeys.includes(key) && !uses.some((use) => use(key)))
    expect(unused).toEqual([])
  })
})

describe('the check itself', () => {
  const source = [
    "i18n.t('a.plain')",
    "i18n.t(yes ? 'a.yes' : 'a.no')",
    'i18n.t(`a.${kind}.end`)',
    "word(soon ? 'a_soon' : 'a_late')",
    "const words = { b: 'b.word' }",
    '// i18n.t("c.comment")',
  ].join('\n')

  it('finds what is asked for, filled in or chosen', () => {
    expect(keysUsedIn('a.ts', source).asked).toEqual([
      'a.plain',
      'a.yes',
      'a.no',
      'a.*.end',
      'a.soon',
      'a.late',
    ])
  })

  it('takes a key in a table for a use, and one in a comment not', () => {
    const uses = keysUsedIn('a.ts', source).texts.map(standsFor)
    const used = (key: string) => uses.some((use) => use(key))
    expect(['a.plain', 'a.no', 'a.x.end', 'b.word'].every(used)).toBe(true)
    expect(['a.x', 'a.x.y.end', 'c.comment', 'd'].some(used)).toBe(false)
  })
})
