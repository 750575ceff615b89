import browser from 'webextension-polyfill'
import { alarmNames, type AlarmName, type Alarms } from '@/lib/app/ports'

/** The alarms set in this worker life, so that a look every few seconds does not set them again. */
const known = new Map<AlarmName, number | null>()

export const alarms: Alarms = {
  async at(name, whenMs) {
    if (known.get(name) === whenMs) return
    known.set(name, whenMs)
    browser.alarms.create(name, { when: whenMs })
  },
  async every(name, minutes) {
    if (known.get(name) === minutes) return
    known.set(name, minutes)
    browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes })
  },
  async clear(name) {
    if (known.get(name) === null) return
    known.set(name, null)
    await browser.alarms.clear(name)
  },
}

/** Calls back with the name of each of our alarms that fires. */
export const onAlarm = (heard: (name: AlarmName) => void) =>
  browser.alarms.onAlarm.addListener(({ name }) => {
    const ours = alarmNames.find((known) => known === name)
    if (!ours) return
    // A one-off alarm is gone after firing, so it has to be set again even for the same instant.
    if (ours !== 'heartbeat') known.delete(ours)
    heard(ours)
  })
