// The testing build has another module in this one's place: see modules/testing-clock.ts.

/** The time of day by the wall clock (epoch ms). */
export const wallMs = () => Date.now()

/** A clock that nobody sets (ms); it begins anew with each worker and each page. */
export const monotonicMs = () => performance.now()
