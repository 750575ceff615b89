import * as v from 'valibot'
import { type Guarded, guardedOf, type Observing } from '@/lib/domain/boundaries/change/guarded'
import { pauseVariants, type SeenVariants } from '@/lib/domain/boundaries/pause-variant'
import { mostMoments } from '@/lib/domain/check-ins/reminder'
import type { PeopleSettings } from '@/lib/domain/people/people-settings'
import type { Settings } from '@/lib/domain/settings'
import type { WatchedSite } from '@/lib/domain/time/site'
import { newId } from '../deps'
import { field, type Fields, isRecord, repairFields } from './fields'
import { parseList, nestedFields } from './nested'
import { day, dayOrNull, host, minuteOfDay, text, yesNo, zone } from './values'

const texts = v.array(v.string())

export const siteFields: Fields<WatchedSite> = {
  site: field(host, ''),
  name: field(text, ''),
  hosts: field(v.pipe(v.array(host), v.minLength(1)), []),
  peoplePatterns: field(texts, []),
  feedPatterns: field(texts, []),
  countWhenVisible: field(yesNo, false),
}

export const reminderFields: Fields<Settings['reminder']> = {
  on: field(yesNo, false),
  moments: field(v.pipe(v.array(minuteOfDay), v.minLength(1), v.maxLength(mostMoments)), [18 * 60]),
  hideNames: field(yesNo, false),
}

export const quietHoursFields: Fields<Settings['quietHours']> = {
  on: field(yesNo, true),
  fromMinutes: field(minuteOfDay, 21 * 60),
  toMinutes: field(minuteOfDay, 8 * 60),
}

const observing: v.GenericSchema<unknown, Observing | null> = v.nullable(
  v.looseObject({ from: day, until: day }),
)

export const pauseVariantFields: Fields<SeenVariants> = {
  first: field(v.nullable(v.picklist(pauseVariants)), null),
  said: field(yesNo, false),
}

const rests: v.GenericSchema<unknown, PeopleSettings['rests']> = v.array(
  v.looseObject({ from: day, until: dayOrNull }),
)

export const peopleFields: Fields<PeopleSettings> = {
  perDay: field(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)), 1),
  weeklyCapacity: field(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))), null),
  rests: field(rests, []),
  leapDay: field(v.picklist(['february', 'march']), 'february'),
  giveAndTake: field(yesNo, true),
}

export const firstRunFields: Fields<Settings['firstRun']> = {
  step: field(v.picklist(['welcome', 'sites', 'budget', 'person', 'write', 'done']), 'welcome'),
}

/** The fields that are independent values; sites and nested fields are parsed separately. */
export const plainSettingsFields: Fields<
  Omit<
    Settings,
    'version' | 'deviceId' | 'sites' | 'reminder' | 'quietHours' | 'people' | 'pauseVariants' | 'firstRun'
  >
> = {
  dayStartMinutes: field(minuteOfDay, 4 * 60),
  zone: field(zone, null),
  theme: field(v.picklist(['system', 'light', 'dark']), 'system'),
  newTab: field(v.picklist(['full', 'ribbon', 'empty']), 'full'),
  badge: field(v.picklist(['left', 'used', 'off']), 'left'),
  hideNumbers: field(yesNo, false),
  idleSeconds: field(v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(3600)), 60),
  observing: field(observing, null),
  selfCheckIn: field(yesNo, true),
  afterVisits: field(yesNo, true),
  region: field(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), null),
}

export const deviceFields: Fields<Pick<Settings, 'deviceId'>> = {
  deviceId: field(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), ''),
}

/**
 * A site without a name is named after its host; without hosts, its own host is its only one; without a host
 * it is dropped.
 */
function parseSite(value: unknown) {
  const { value: site, repaired } = repairFields(siteFields, value)
  if (site.site === '') return null
  const hosts = site.hosts.length > 0 ? site.hosts : [site.site]
  const kept = isRecord(value) ? value : {}
  return { value: { ...kept, ...site, name: site.name || site.site, hosts }, repaired }
}

/**
 * Parses stored settings, each field as it is or its default; `repaired` names what was invalid
 * (`reminder.moments`, `sites[2]`). Fields of a newer release are preserved. Without a device id, `deviceId`
 * gives one or a new one is made.
 */
export function parseSettings(
  value: unknown,
  { deviceId = newId }: { deviceId?: () => string } = {},
): { settings: Settings; repaired: string[] } {
  const known = isRecord(value) ? value : {}
  const plain = repairFields(plainSettingsFields, value)
  const own = repairFields(deviceFields, known)
  const sites = parseList(parseSite, known.sites, 'sites')
  const reminder = nestedFields(reminderFields, known.reminder, 'reminder')
  const quietHours = nestedFields(quietHoursFields, known.quietHours, 'quietHours')
  const people = nestedFields(peopleFields, known.people, 'people')
  const seenVariants = nestedFields(pauseVariantFields, known.pauseVariants, 'pauseVariants')
  const firstRun = nestedFields(firstRunFields, known.firstRun, 'firstRun')
  const settings: Settings = {
    ...known,
    ...plain.value,
    version: 1,
    deviceId: own.value.deviceId || deviceId(),
    sites: sites.value,
    reminder: reminder.value,
    quietHours: quietHours.value,
    people: people.value,
    pauseVariants: seenVariants.value,
    firstRun: firstRun.value,
  }
  const parts = [plain, own, sites, reminder, quietHours, people, seenVariants, firstRun]
  return { settings, repaired: parts.flatMap(({ repaired }) => repaired) }
}

/** Parses the settings that wait together with pending boundaries; null when any of them is invalid. */
export function parseGuarded(value: unknown): Guarded | null {
  const { settings, repaired } = parseSettings(value, { deviceId: () => 'unused' })
  return isRecord(value) && repaired.length === 0 ? guardedOf(settings) : null
}
