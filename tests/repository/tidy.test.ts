import { describe, expect, it } from 'vitest'
import { filesIn, readText, root } from '../support/repository/files'

// Written in parts, so that this file does not find itself.
const left = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`)
const machine = new RegExp(
  `(?<![\\w.}*/-])/(?:${['home', 'Users', 'root', 'tmp'].join('|')})/[\\w.-]|[A-Z]:\\\\Users\\\\`,
)

const written = filesIn('.').filter(
  (path) =>
    /\.(?:tsx?|mjs|js|json|ya?ml|css|html|md|svg)$|^\.ci\//.test(path) && path !== 'package-lock.json',
)

const linesWith = (what: RegExp | string) =>
  written.flatMap((path) =>
    readText(path)
      .split('\n')
      .flatMap((line, index) =>
        (typeof what === 'string' ? line.includes(what) : what.test(line))
          ? [`${path}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  )

describe('the repository', () => {
  it('is looked at', () => expect(written.length).toBeGreaterThan(200))

  it('leaves nothing for later in a comment', () => expect(linesWith(left)).toEqual([]))

  it('names no place on somebody’s machine', () => {
    expect(linesWith(machine)).toEqual([])
    // Nor this one, wherever it is; a single folder at the top could be a word.
    expect(root.split('/').length > 2 ? linesWith(root) : []).toEqual([])
  })
})

describe('a folder', () => {
  it('holds at most 25 files, so that a newcomer can take it in', () => {
    const counts = new Map<string, number>()
    for (const path of filesIn('.')) {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    const large = [...counts]
      .filter(([, count]) => count > 25)
      .map(([folder, count]) => `${folder}: ${count}`)
    expect(large).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([['const a = "/ho', 'me/maya/a"'].join(''), ['see /tm', 'p/a'].join('')])('notices %s', (line) => {
    expect(machine.test(line)).toBe(true)
  })

  it.each(['entrypoints/home/app.tsx', '@/components/work/a', './home/a', 'https://a.example/home/b'])(
    'has nothing against %s',
    (line) => expect(machine.test(line)).toBe(false),
  )
})
