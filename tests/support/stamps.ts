import { nextStamp, type Stamp } from '@/lib/data/write/stamp'

/** A stamp as `docs/data-format.md` describes it. */
export const stampText = ({ wallMs, counter, deviceId }: Stamp) =>
  `${String(wallMs).padStart(16, '0')}-${String(counter).padStart(5, '0')}-${deviceId}`

/** The same stamp made by the product, as the next one after its predecessor. */
export const writtenStamp = ({ wallMs, counter, deviceId }: Stamp) =>
  counter === 0
    ? nextStamp(null, { nowMs: wallMs, deviceId })
    : nextStamp(stampText({ wallMs, counter: counter - 1, deviceId }), { nowMs: 0, deviceId })
