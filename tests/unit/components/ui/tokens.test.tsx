import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(`components/${file}`, 'utf8') }))

const css = readFileSync('components/ui/styles/tokens.css', 'utf8')
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)]
const tokens = new Map(pairs.map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)![theme])) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['paper', 'paper-raised', 'paper-sunk']

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(['ink', 'ink-soft', 'amber-ink'])('keeps %s readable on every ground (4.5:1)', (ink) => {
    for (const ground of grounds) expect(contrast(ink, ground, theme), ground).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the words on the amber button readable', () => {
    expect(contrast('on-amber', 'amber', theme)).toBeGreaterThanOrEqual(4.5)
    expect(contrast('on-amber', 'amber-bright', theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the words of a toast readable', () => {
    expect(contrast('paper', 'ink', theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['edge', 'amber-edge', 'ring', 'feed', 'people'])(
    'makes %s stand out on every ground (3:1)',
    (line) => {
      for (const ground of grounds) expect(contrast(line, ground, theme), ground).toBeGreaterThanOrEqual(3)
    },
  )
})

it('uses no colour outside of the tokens in any component', () => {
  const others = sheets.filter(({ file }) => !file.endsWith('tokens.css'))
  expect(others.length).toBeGreaterThan(10)
  const strays = others.filter((sheet) => /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(sheet.css))
  expect(strays.map(({ file }) => file)).toEqual([])
})

it('uses logical directions only, so that a page can run from right to left', () => {
  const physical =
    /^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|float|text-align: (?:left|right))\b/m
  expect(sheets.filter((sheet) => physical.test(sheet.css)).map(({ file }) => file)).toEqual([])
})

it('stops all movement for those who asked for less', () => {
  const reduced = css.slice(css.indexOf('prefers-reduced-motion'))
  for (const name of [...css.matchAll(/--(motion[\w-]*): \d+ms/g)].map((found) => found[1]))
    expect(reduced).toContain(`--${name}: 0s`)
})
