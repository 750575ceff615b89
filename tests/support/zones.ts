/** Zones from one end of the earth to the other, with half hours and changes of the clock among them. */
export const zonesOfTheEarth = [
  'Pacific/Niue',
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'UTC',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]

const ownZone = process.env.TZ

/** Lets the process live in another zone from now on, as a laptop does that landed. Each test ends at home again. */
export function travelTo(zone: string) {
  process.env.TZ = zone
}

/** Back from wherever a test travelled to. Called after each test of every file, which all share one process. */
export function travelHome() {
  if (process.env.TZ !== ownZone) process.env.TZ = ownZone
}
