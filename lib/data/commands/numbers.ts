import { takesNumber } from '@/lib/domain/people/channel'
import { isWithoutCountry } from '@/lib/domain/people/typed-address'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { inPages } from '../in-pages'
import { createPace } from '../pace'
import { parseChannel as channelIn } from '../parse/channel'
import { parseChannel } from '../parse-channel'
import { type Change, inOneGo, write } from '../write'

/** So many are written at once: a page that reads people waits no longer. */
const writtenAtOnce = 200

/**
 * Reads the numbers that waited for their country by a region (`DE`). Answers how many can be used now; those that no
 * phone there could have wait on.
 */
export async function readNumbersAgain(db: PorchlightDatabase, deps: Deps, region: string): Promise<number> {
  const pace = createPace()
  const found: { id: string; personId: string; raw: string; address: string }[] = []
  for (const row of await inPages(db.channels)) {
    const { id, personId, kind, raw, address } = channelIn(row).value
    if (address !== '' || row.deletedAtMs !== null || !takesNumber(kind) || !isWithoutCountry(raw)) continue
    const read = await parseChannel(kind, raw, region)
    if (read.ok) found.push({ id, personId, raw, address: read.address })
    await pace(0)
  }
  for (let at = 0; at < found.length; at += writtenAtOnce) {
    await inOneGo(db, async () => {
      const part = found.slice(at, at + writtenAtOnce)
      const [channels, people] = await Promise.all([
        db.channels.bulkGet(part.map(({ id }) => id)),
        db.people.bulkGet(part.map(({ personId }) => personId)),
      ])
      const changes = part.flatMap(({ id, personId, raw, address }, index): Change[] => {
        // It was corrected meanwhile.
        if (channels[index]?.raw !== raw || channels[index].address !== '') return []
        const preferred: Change = { table: 'people', id: personId, set: { preferredChannelId: id } }
        const has = people[index]?.preferredChannelId ?? null
        return [{ table: 'channels', id, set: { address } }, ...(has === null ? [preferred] : [])]
      })
      await write(db, deps, changes)
    })
  }
  return found.length
}
