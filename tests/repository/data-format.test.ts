import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { fileTables } from '@/lib/data/file/file-format'
import { fileSchema, withFieldTables } from '../support/repository/data-format'
import { readText, root } from '../support/repository/files'

// `npm run docs` writes both files anew.
const formatted = async (path: string, text: string) =>
  format(text, { ...(await resolveConfig(`${root}/${path}`)), filepath: path })

test('docs/data-format.md says of every kind of record what lib/data/tables declares', async () => {
  const path = 'docs/data-format.md'
  const document = readText(path)
  for (const table of fileTables) expect(document).toContain(`<!-- fields of ${table} -->`)
  await expect(await formatted(path, withFieldTables(document))).toMatchFileSnapshot(`${root}/${path}`)
})

test('docs/data-format.schema.json is what lib/data declares', async () => {
  const path = 'docs/data-format.schema.json'
  const schema = JSON.stringify(fileSchema())
  await expect(await formatted(path, schema)).toMatchFileSnapshot(`${root}/${path}`)
})
