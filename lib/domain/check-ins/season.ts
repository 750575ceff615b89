import type { Day } from '../time/day'
import { type Season, seasons } from './reasons'

// IANA zones whose places have four seasons, by hemisphere. Zones near the equator are left out.
const north =
  /^(Europe|America\/(New_York|Chicago|Denver|Los_Angeles|Toronto|Vancouver)|Asia\/(Tokyo|Seoul|Shanghai))/
const south =
  /^(Australia\/(Sydney|Melbourne|Adelaide|Hobart)|Pacific\/Auckland|Africa\/Johannesburg|America\/(Argentina|Santiago|Montevideo))/

/** The season on a day in a zone; null when the zone is unknown or has no four seasons. */
export function seasonIn(timeZone: string | null, day: Day): Season | null {
  const turn = timeZone && north.test(timeZone) ? 0 : timeZone && south.test(timeZone) ? 2 : null
  if (turn === null) return null
  const month = Number(day.slice(5, 7))
  // By calendar months, as weather services count: spring is March to May in the north.
  const quarter = Math.floor(((month + 9) % 12) / 3)
  return seasons[(quarter + turn) % 4]!
}
