import type { Instant } from '@/lib/domain/time/units'
/**
 * A hybrid logical clock stamp (Kulkarni et al. 2014, "Logical Physical Clocks"): wall milliseconds, a
 * counter for changes within the same millisecond, and the device. As text, stamps sort by time.
 */
export interface Stamp {
  wallMs: Instant
  counter: number
  deviceId: string
}

const highestCounter = 99_999
/** The last instant in the range of Date. */
const highestWallMs = 8_640_000_000_000_000

/** `wall-counter-device`, padded so that stamps compare as text. */
const stampText = ({ wallMs, counter, deviceId }: Stamp) =>
  `${String(wallMs).padStart(16, '0')}-${String(counter).padStart(5, '0')}-${deviceId}`

/** Parses a stamp; null when the text is none. */
export function parseStamp(text: unknown): Stamp | null {
  const parts = typeof text === 'string' && /^(\d{16})-(\d{5})-([\w-]{1,64})$/.exec(text)
  if (!parts) return null
  const wallMs = Number(parts[1])
  return wallMs > highestWallMs ? null : { wallMs, counter: Number(parts[2]), deviceId: parts[3]! }
}

/**
 * The next stamp after `last` at `nowMs`. Always later than `last`, even when the wall clock was set back; an
 * invalid last stamp is ignored.
 */
export function nextStamp(
  last: string | null,
  { nowMs, deviceId }: { nowMs: Instant; deviceId: string },
): string {
  const before = parseStamp(last)
  const wallMs = Math.max(0, Math.floor(nowMs))
  if (!before || wallMs > before.wallMs) return stampText({ wallMs, counter: 0, deviceId })
  return before.counter < highestCounter
    ? stampText({ wallMs: before.wallMs, counter: before.counter + 1, deviceId })
    : stampText({ wallMs: before.wallMs + 1, counter: 0, deviceId })
}

/** The latest of some stamps; null when none is valid. */
export const latestStamp = (stamps: Iterable<string | null | undefined>): string | null => {
  let latest: string | null = null
  for (const stamp of stamps) if (parseStamp(stamp) && (latest === null || stamp! > latest)) latest = stamp!
  return latest
}
