import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileTables } from '@/lib/data/file/file-format'
import { tables } from '@/lib/data/tables/all'
import { faultsBySchema } from './file-schema'

// oxlint-disable-next-line typescript/no-explicit-any -- tests break this file in every place
const file = (): any => JSON.parse(readFileSync('tests/fixtures/data/v1.json', 'utf8'))

test('the JSON Schema takes a copy, with fields that it does not name', () => {
  expect(faultsBySchema(file())).toEqual([])
})

test.each(fileTables)(
  'the JSON Schema misses each field of %s that is not there, or not what it should be',
  (table) => {
    for (const field of Object.keys(tables[table].fields)) {
      const lacking = file()
      delete lacking[table][0][field]
      expect(faultsBySchema(lacking)[0], field).toContain(
        `/${table}/0 must have required property '${field}'`,
      )
      const wrong = file()
      wrong[table][0][field] = { not: ['this'] }
      if (field !== 'contexts' && field !== 'members' && field !== 'dates' && field !== 'before')
        expect(faultsBySchema(wrong)[0], field).toContain(`/${table}/0/${field}`)
    }
  },
)

test.each([
  ['/people/0/stamps/name', (it: ReturnType<typeof file>) => (it.people[0].stamps.name = 'soon')],
  ['/people/0/dates/x', (it: ReturnType<typeof file>) => (it.people[0].dates.x = { label: 'birthday' })],
  ['/settings/theme', (it: ReturnType<typeof file>) => (it.settings.theme = 'neon')],
  [
    '/boundaries/current/budgets/0',
    (it: ReturnType<typeof file>) => it.boundaries.current.budgets[0].minutesByWeekday.pop(),
  ],
  ['/passes/0/untilMs', (it: ReturnType<typeof file>) => (it.passes[0].untilMs = 'tomorrow')],
  ['/version', (it: ReturnType<typeof file>) => (it.version = 2)],
])('the JSON Schema says that %s is wrong', (path, change) => {
  const broken = file()
  change(broken)
  expect(faultsBySchema(broken).join('\n')).toContain(path)
})
