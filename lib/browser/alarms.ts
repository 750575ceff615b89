import browser from 'webextension-polyfill'
import { alarmNames, type AlarmName, type Alarms } from '@/lib/app/ports'

/** What this worker life has already set, so that looking every few seconds does not set it again. */
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

/** Calls back with the name of each alarm of ours that rings. */
export const onAlarm = (heard: (name: AlarmName) => void) =>
  browser.alarms.onAlarm.addListener(({ name }) => {
    const ours = alarmNames.find((known) => known === name)
    if (!ours) return
    // A one-off alarm is gone once it rang; the next one must be set even for the same instant.
    if (ours !== 'heartbeat') known.delete(ours)
    heard(ours)
  })
