import type { Memory } from '@/lib/domain/people/memory'
import { field, type Fields, repairFields } from './fields'
import { filledText, instant, text } from './values'

export const memoryFields: Fields<Memory> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  text: field(text, ''),
  atMs: field(instant, 0),
}

export const parseMemory = (value: unknown) => repairFields(memoryFields, value)
