import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { peopleInFile } from '@/scripts/people-in-file'
import { fixtureBytes } from './fixtures'

/** What comes of each file, as `npm run people:read` prints it; of unknown letters only how they were read. */
const expected = JSON.parse(
  readFileSync(new URL('../../../fixtures/reported/expected.json', import.meta.url), 'utf8'),
) as Record<string, { region: string | null; [printed: string]: unknown }>

const folders = ['tables', 'writing', 'fields']

describe('a file of the kind that people reported trouble with', () => {
  it('has its expected people beside it', () => {
    const files = folders.flatMap((folder) =>
      readdirSync(new URL(`../../../fixtures/reported/${folder}/`, import.meta.url)).map(
        (name) => `${folder}/${name}`,
      ),
    )
    expect(Object.keys(expected).sort()).toEqual(files.sort())
  })

  it.each(Object.entries(expected))('comes out whole: %s', async (file, { region, ...printed }) => {
    const found = await peopleInFile(fixtureBytes(file, 'reported'), { region, charset: null })
    expect({ ...found, ...('letters' in found ? { letters: found.letters?.charset } : {}) }).toEqual(printed)
  })
})
