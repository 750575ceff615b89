import { describe, expect, it } from 'vitest'
import { movedByKey } from '../support/testing-build/moved-by-key'
import { browsers, builtTexts } from '../support/repository/built'
import { filesIn, readText } from '../support/repository/files'

/** What only the testing build holds: the place where it keeps how far its clock was put forward. */
const tellsOfTesting = (texts: readonly (readonly [string, string])[]) =>
  texts.filter(([, text]) => text.includes(movedByKey)).map(([file]) => file)

describe.each(browsers)('what is shipped for %s', (browser) => {
  it('has no clock that can be put forward', () => {
    expect(tellsOfTesting(builtTexts(browser))).toEqual([])
  })
})

describe('the sources', () => {
  it('say nothing of it outside of the tests', () => {
    const sources = ['lib', 'entrypoints', 'components'].flatMap(filesIn)
    expect(tellsOfTesting(sources.map((path) => [path, readText(path)]))).toEqual([])
  })

  it('are told from the module that has it', () => {
    const path = 'tests/support/testing-build/moved-by-key.ts'
    expect(tellsOfTesting([[path, readText(path)]])).toEqual([path])
  })
})
