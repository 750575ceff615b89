/**
 * A number with a unit that only the type checker knows: one unit is refused where another is expected. A
 * plain number is accepted everywhere, because literals and the results of arithmetic have no unit.
 */
type In<Unit extends string> = number & { readonly unit?: Unit }

/** A length of time in milliseconds. */
export type Milliseconds = In<'milliseconds'>
/** A point in time: milliseconds since the epoch. */
export type Instant = In<'instant'>
/** A length of time in minutes, or a time of day in minutes after midnight. */
export type Minutes = In<'minutes'>
/** A length of time in days. */
export type Days = In<'days'>
