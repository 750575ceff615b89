import { waitsForCountry } from '@/lib/domain/people/reach/typed-address'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { inPages } from '../in-pages'
import { createPace } from '../pace'
import { readAddress } from '../read-address'
import { changeAll } from '../write/write-many'

/**
 * Parses the numbers that waited for their country, with a region (`DE`). Returns how many can be used now;
 * numbers that do not exist in that region keep waiting.
 */
export async function readNumbersAgain(db: PorchlightDatabase, deps: Deps, region: string): Promise<number> {
  const waiting = (await inPages(db.channels)).filter(
    (channel) => channel.deletedAtMs === null && waitsForCountry(channel),
  )
  const pace = createPace()
  const found = new Map<string, { raw: string; address: string }>()
  for (const { id, kind, raw } of waiting) {
    const read = await readAddress(kind, raw, region)
    if (read.ok) found.set(id, { raw, address: read.address })
    await pace(0)
  }
  if (found.size === 0) return 0
  await changeAll(db, deps, {
    table: 'channels',
    ids: [...found.keys()],
    change({ id, raw, address, deletedAtMs }) {
      const read = found.get(id)
      // The channel may have been corrected or removed meanwhile.
      return read?.raw === raw && address === '' && deletedAtMs === null ? { address: read.address } : null
    },
  })
  return found.size
}
