import * as v from 'valibot'
import type { ImportCounts, PeopleImport } from '@/lib/domain/people/people-import'
import { field, type Fields, repairFields } from './fields'
import { amount, filledText, instant, text } from './values'

const counts: v.GenericSchema<unknown, ImportCounts> = v.looseObject({
  added: amount,
  known: amount,
  unreadable: amount,
})

export const peopleImportFields: Fields<PeopleImport> = {
  id: field(filledText, ''),
  atMs: field(instant, 0),
  source: field(text, ''),
  counts: field(counts, { added: 0, known: 0, unreadable: 0 }),
}

export const parsePeopleImport = (value: unknown) => repairFields(peopleImportFields, value)
