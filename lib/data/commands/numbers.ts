import { latestStamp, nextStamp } from '../clock'
import { takesNumber } from '@/lib/domain/people/channel'
import { isWithoutCountry } from '@/lib/domain/people/typed-address'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { inPages } from '../in-pages'
import { mergeFields } from '../merge-fields'
import { clockKey } from '../meta-keys'
import { createPace } from '../pace'
import { parseChannel } from '../parse-channel'
import type { Stored } from '../schema'
import { inOneGo } from '../write'

/** So many go to the database at once: the page can answer between two such parts. */
const partSize = 200

/** Sets the addresses of channels that are still as they were read, in one transaction and few requests: there may be thousands. */
const setAddresses = (
  db: PorchlightDatabase,
  deps: Deps,
  read: readonly { id: string; raw: string; address: string }[],
): Promise<void> =>
  inOneGo(db, async () => {
    const last = (await db.meta.get(clockKey))?.value
    let clock = latestStamp([typeof last === 'string' ? last : null])
    const channels = db.table<Stored<Record<string, unknown>>, string>('channels')
    for (let at = 0; at < read.length; at += partSize) {
      const part = read.slice(at, at + partSize)
      const rows = await channels.bulkGet(part.map(({ id }) => id))
      const changed = rows.flatMap((row, index) => {
        const { id, raw, address } = part[index]!
        // It was corrected or removed meanwhile.
        if (!row || row.raw !== raw || row.address !== '' || row.deletedAtMs !== null) return []
        const tick = { nowMs: deps.now(), deviceId: deps.deviceId }
        clock = nextStamp(latestStamp([clock, ...Object.values(row.stamps)]), tick)
        const merged = mergeFields(row, { address }, clock)
        return merged ? [{ id, row: merged, stamp: clock }] : []
      })
      await channels.bulkPut(changed.map(({ row }) => row))
      await db.outbox.bulkPut(
        changed.map(({ id, stamp }) => ({
          key: `channels/${id}`,
          table: 'channels' as const,
          id,
          stamp,
          forgotten: false,
        })),
      )
    }
    if (clock !== null) await db.meta.put({ key: clockKey, value: clock })
  })

/**
 * Reads the numbers that waited for their country by a region (`DE`). Answers how many can be used now; those that no
 * phone there could have wait on.
 */
export async function readNumbersAgain(db: PorchlightDatabase, deps: Deps, region: string): Promise<number> {
  const waiting = (await inPages(db.channels)).filter(
    ({ kind, address, raw, deletedAtMs }) =>
      address === '' && deletedAtMs === null && takesNumber(kind) && isWithoutCountry(raw),
  )
  const pace = createPace()
  const found: { id: string; raw: string; address: string }[] = []
  for (const { id, kind, raw } of waiting) {
    const read = await parseChannel(kind, raw, region)
    if (read.ok) found.push({ id, raw, address: read.address })
    await pace(0)
  }
  if (found.length > 0) await setAddresses(db, deps, found)
  return found.length
}
