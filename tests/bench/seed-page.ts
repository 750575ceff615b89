/// <reference types="chrome" />
import { openDatabase } from '@/lib/data/database'
import { catalogue, watchedFrom } from '@/lib/domain/time/catalogue'
import { liveThrough } from './history'

/** Runs in an extension page of the benchmark's copy, with the real data layer; the title says when it is done. */
async function seed() {
  const sites = catalogue.slice(0, 6).map(watchedFrom)
  await chrome.runtime.sendMessage({
    command: 'saveSettings',
    ask: { patch: { sites, firstRun: { step: 'done' } } },
  })
  const budget = { id: 'all', sites: 'all', minutesByWeekday: Array(7).fill(30) }
  await chrome.runtime.sendMessage({ command: 'saveBoundaries', ask: { set: { budgets: [budget] } } })
  const { settings } = await chrome.storage.local.get<{
    settings: { deviceId: string; dayStartMinutes: number }
  }>('settings')
  const db = openDatabase()
  await liveThrough(
    db,
    { ...settings, nowMs: Date.now() },
    { people: 50, days: 90, contactsEach: 10, spansADay: 40, sites: sites.map(({ site }) => site) },
  )
  const counts = await Promise.all(db.tables.map(async (table) => `${table.name} ${await table.count()}`))
  document.title = `seeded: ${counts.join(', ')}`
}

seed().catch((problem) => {
  document.title = `failed: ${String(problem)}`
})
