import * as v from 'valibot'
import {
  type AfterVisit,
  feltAfterVisit,
  type Override,
  overrideKinds,
} from '@/lib/domain/boundaries/override'
import { field, type Fields, repairFields } from './fields'
import { amount, filledText, instant, text } from './values'

const whys = ['budget', 'visits', 'visit-length', 'quiet', 'presence', 'entry'] as const
const parts = [
  'budget',
  'quiet',
  'entry',
  'calm',
  'cooling-off',
  'site',
  'idle',
  'day-start',
  'zone',
  'observing',
] as const

export const overrideFields: Fields<Override> = {
  id: field(filledText, ''),
  atMs: field(instant, 0),
  kind: field(v.picklist(overrideKinds), 'pass'),
  site: field(text, ''),
  why: field(v.nullable(v.picklist(whys)), null),
  boundaryIds: field(v.array(filledText), []),
  minutes: field(v.nullable(amount), null),
  intention: field(text, ''),
  parts: field(v.array(v.picklist(parts)), []),
}

export const parseOverride = (value: unknown) => repairFields(overrideFields, value)

export const afterVisitFields: Fields<AfterVisit> = {
  id: field(filledText, ''),
  site: field(text, ''),
  visitEndedAtMs: field(instant, 0),
  feltAfter: field(v.picklist(feltAfterVisit), 'same'),
}

export const parseAfterVisit = (value: unknown) => repairFields(afterVisitFields, value)
