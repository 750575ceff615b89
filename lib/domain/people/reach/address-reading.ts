/**
 * A number as E.164, or why there is none. `no-region`: it has no country code, and no region to read it by; `extension`:
 * it goes on after an extension or a pause, which no message can; `invalid`: nobody can have it.
 */
export type NumberReading =
  { ok: true; address: string } | { ok: false; reason: 'no-region' | 'extension' | 'invalid' }

/** A normalised address, or why there is none, of a number as `NumberReading` says it. */
export type AddressReading = NumberReading | { ok: false; reason: 'empty' }
