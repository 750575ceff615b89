// The testing build replaces this module: see modules/testing-clock.ts.

/** The wall clock (epoch ms). */
export const wallMs = () => Date.now()

/** The monotonic clock (ms), which restarts with each worker and each page. */
export const monotonicMs = () => performance.now()
