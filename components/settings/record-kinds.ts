/** The kinds of record shown in counts, in order. */
export const recordKinds = [
  'people',
  'channels',
  'contacts',
  'checkIns',
  'nudges',
  'selfCheckIns',
  'spans',
  'dayTotals',
] as const

type RecordKind = (typeof recordKinds)[number]
export type RecordCounts = Record<RecordKind, number>
