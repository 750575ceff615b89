/** The kinds of record that are counted for the person, in the order in which they are told. */
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
