import type { FileTable, FileTables } from './file-format'
import { channelFields, parseChannel } from './parse/channel'
import { checkInFields, parseCheckIn } from './parse/check-in'
import { contactFields, parseContact } from './parse/contact'
import type { Field, Repaired } from './parse/fields'
import { dismissalFields, parseDismissal } from './parse/dismissal'
import { hardTimeFields, parseHardTime } from './parse/hard-time'
import { memoryFields, parseMemory } from './parse/memory'
import { mergeRecordFields, parseMerge } from './parse/merge'
import { ownDraftFields, parseOwnDraft } from './parse/own-draft'
import { nudgeFields, parseNudge } from './parse/nudge'
import { afterVisitFields, overrideFields, parseAfterVisit, parseOverride } from './parse/override'
import { parsePeopleImport, peopleImportFields } from './parse/people-import'
import { parsePlan, planFields } from './parse/plan'
import { parseRitual, ritualFields } from './parse/ritual'
import { parsePerson, personFields } from './parse/person'
import { parseSelfCheckIn, selfCheckInFields } from './parse/self-check-in'
import { dayTotalFields, parseDayTotal, parseSpan, spanFields } from './parse/time'

/** For each table the fields that every record of it has. */
export const fieldsOf: Record<FileTable, Record<string, Field<unknown>>> = {
  people: personFields,
  channels: channelFields,
  contacts: contactFields,
  nudges: nudgeFields,
  checkIns: checkInFields,
  selfCheckIns: selfCheckInFields,
  overrides: overrideFields,
  afterVisits: afterVisitFields,
  hardTimes: hardTimeFields,
  memories: memoryFields,
  plans: planFields,
  rituals: ritualFields,
  merges: mergeRecordFields,
  dismissals: dismissalFields,
  imports: peopleImportFields,
  drafts: ownDraftFields,
  spans: spanFields,
  dayTotals: dayTotalFields,
}

/** For each table how a record is brought into its right shape. */
export const parserOf: { [T in FileTable]: (value: unknown) => Repaired<Partial<FileTables[T][number]>> } = {
  people: parsePerson,
  channels: parseChannel,
  contacts: parseContact,
  nudges: parseNudge,
  checkIns: parseCheckIn,
  selfCheckIns: parseSelfCheckIn,
  overrides: parseOverride,
  afterVisits: parseAfterVisit,
  hardTimes: parseHardTime,
  memories: parseMemory,
  plans: parsePlan,
  rituals: parseRitual,
  merges: parseMerge,
  dismissals: parseDismissal,
  imports: parsePeopleImport,
  drafts: parseOwnDraft,
  spans: parseSpan,
  dayTotals: parseDayTotal,
}
