import { hasDied, type ImportantDate, type Person } from './person'

/** Fields of which only one value can stay when two people are merged; of texts both may stay. */
const chosenFields = [
  'name',
  'circle',
  'rhythmDays',
  'notes',
  'nextTime',
  'valued',
  'leaveAlone',
  'comfort',
  'timeZone',
  'notBeforeMinutes',
  'notAfterMinutes',
] as const
export type ChosenField = (typeof chosenFields)[number]
/** Whose value stays: the kept person's, the merged person's, or both, one below the other. */
export type Whose = 'kept' | 'merged' | 'both'
export type Choices = Partial<Record<ChosenField, Whose>>

const texts: readonly ChosenField[] = ['notes', 'nextTime', 'valued', 'leaveAlone']

/** True for a field of which both values may stay. */
export const mayBeBoth = (field: ChosenField): boolean => texts.includes(field)

/**
 * True when the person never chose a value: somebody waiting after an import has a circle and rhythm that
 * nobody chose.
 */
function isUnsaid(field: ChosenField, person: Person): boolean {
  const value = person[field]
  if (field === 'circle' || field === 'rhythmDays') return person.sorting !== 'sorted'
  return value === null || (typeof value === 'string' && value.trim() === '')
}

/** The fields to choose for: those in which both people have a value and the values differ. */
export const fieldsToChoose = (kept: Person, merged: Person): ChosenField[] =>
  chosenFields.filter(
    (field) => !isUnsaid(field, kept) && !isUnsaid(field, merged) && kept[field] !== merged[field],
  )

function chosen(
  field: ChosenField,
  { kept, merged, choices }: { kept: Person; merged: Person; choices: Choices },
) {
  const [own, other] = [kept[field], merged[field]]
  if (isUnsaid(field, kept)) return other
  if (isUnsaid(field, merged) || own === other) return own
  const whose = choices[field] ?? (field === 'notes' ? 'both' : 'kept')
  if (whose === 'both' && mayBeBoth(field)) return [own, other].join('\n')
  return whose === 'merged' ? other : own
}

const truths = <T extends Partial<Record<string, boolean>>>(a: T, b: T): T => {
  const own = [...Object.entries(a), ...Object.entries(b)].filter(([, on]) => on === true)
  return Object.fromEntries(own) as T
}

const sameDate = (a: ImportantDate, b: ImportantDate) =>
  a.label === b.label && a.month === b.month && a.day === b.day && a.text.trim() === b.text.trim()

/** The dates of both; a date that both have is kept once, with its year if either has it. */
function bothDates(kept: Person['dates'], merged: Person['dates']): Person['dates'] {
  const dates = { ...kept }
  for (const [id, date] of Object.entries(merged)) {
    if (!date) continue
    const twin = Object.entries(dates).find(([, own]) => own && sameDate(own, date))
    if (!twin) dates[id] = date
    else if (twin[1]) dates[twin[0]] = { ...twin[1], year: twin[1].year ?? date.year }
  }
  return dates
}

const latest = <T extends number | string>(a: T | null, b: T | null): T | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b

/** A death noted under either name wins over any other goodbye. */
const goodbyeOf = (kept: Person, merged: Person): Person['goodbye'] =>
  [kept, merged].find(hasDied)?.goodbye ?? kept.goodbye ?? merged.goodbye

/** The fields of the kept person after the merge. Sets and dates of both are joined. */
export function mergedFields(
  kept: Person,
  merged: Person,
  choices: Choices = {},
): Partial<Omit<Person, 'id'>> {
  const fields = Object.fromEntries(
    chosenFields.map((field) => [field, chosen(field, { kept, merged, choices })]),
  ) as Pick<Person, ChosenField>
  return {
    ...fields,
    contexts: truths(kept.contexts, merged.contexts),
    members: truths(kept.members, merged.members),
    dates: bothDates(kept.dates, merged.dates),
    preferredChannelId: kept.preferredChannelId ?? merged.preferredChannelId,
    addedAtMs: Math.min(kept.addedAtMs, merged.addedAtMs),
    clockResetAtMs: latest(kept.clockResetAtMs, merged.clockResetAtMs),
    nextTimeAtMs: latest(kept.nextTimeAtMs, merged.nextTimeAtMs),
    slowerAnsweredAtMs: latest(kept.slowerAnsweredAtMs, merged.slowerAnsweredAtMs),
    snoozedUntil: latest(kept.snoozedUntil, merged.snoozedUntil),
    resting: kept.resting || merged.resting,
    rests: [...kept.rests, ...merged.rests],
    goodbye: goodbyeOf(kept, merged),
    notBefore: (kept.sorting === 'sorted' ? kept : merged).notBefore,
    noCalls: kept.noCalls || merged.noCalls,
    sorting: kept.sorting === 'sorted' || merged.sorting === 'sorted' ? 'sorted' : kept.sorting,
  }
}
