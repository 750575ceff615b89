/// <reference types="chrome" />
import { openDatabase } from '@/lib/data/database'
import { catalogue, watchedFrom } from '@/lib/domain/time/catalogue'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import type { DayTotal } from '@/lib/domain/time/totals'

const minuteMs = 60_000
const sites = catalogue.slice(0, 10).map(watchedFrom)

/** A day on one site: a few minutes in three hours, other ones on each day. The same every time. */
function total(day: DayTotal['day'], site: string, { deviceId, seed }: { deviceId: string; seed: number }) {
  const byHour = Array<number>(24).fill(0)
  for (const step of [3, 8, 15]) byHour[(seed + step) % 24] = ((seed % 11) + 1) * minuteMs
  const ms = byHour.reduce((sum, inHour) => sum + inHour, 0)
  return { deviceId, day, site, surface: seed % 4 === 3 ? 'people' : 'feed', ms, visits: 3, byHour } as const
}

/**
 * Runs in an extension page of the benchmark's copy. Its hash says how many days up to today hold totals of ten
 * sites; days that are there already stay. The title says when it is done.
 */
async function seed() {
  const days = Number(location.hash.slice(1))
  await chrome.runtime.sendMessage({
    command: 'saveSettings',
    ask: { patch: { sites, firstRun: { step: 'done' } } },
  })
  const { settings } = await chrome.storage.local.get<{
    settings: { deviceId: string; dayStartMinutes: number }
  }>('settings')
  const { deviceId } = settings
  const today = dayOf(Date.now(), settings.dayStartMinutes)
  const db = openDatabase()
  const rows = Array.from({ length: days }, (_, ago) => addToDay(today, -ago)).flatMap((day, ago) =>
    sites.map(({ site }, index) => total(day, site, { deviceId, seed: ago * 7 + index * 5 })),
  )
  await db.dayTotals.bulkPut(rows)
  document.title = `seeded: ${await db.dayTotals.count()}`
}

seed().catch((problem) => {
  document.title = `failed: ${String(problem)}`
})
