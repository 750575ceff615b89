import type { Dismissal } from '@/lib/domain/people/dismissal'
import { field, type Fields, repairFields } from './fields'
import { filledText, instant } from './values'

export const dismissalFields: Fields<Dismissal> = { id: field(filledText, ''), atMs: field(instant, 0) }

export const parseDismissal = (value: unknown) => repairFields(dismissalFields, value)
