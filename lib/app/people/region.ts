import { waitsForCountry } from '@/lib/domain/people/reach/typed-address'
import type { ManyPorts } from '../ports'

type NumberPorts = Pick<ManyPorts, 'many' | 'createPace' | 'readAddress'>

/**
 * Parses the numbers that waited for their country, with a region (`DE`). Returns how many can be used now;
 * numbers that do not exist in that region keep waiting.
 */
async function readWaitingNumbers(
  { many, createPace, readAddress }: NumberPorts,
  region: string,
): Promise<number> {
  const { channels } = await many.all(['channels'])
  const pace = createPace()
  const found = new Map<string, { raw: string; address: string }>()
  for (const { id, kind, raw } of channels.filter(waitsForCountry)) {
    const read = await readAddress(kind, raw, region)
    if (read.ok) found.set(id, { raw, address: read.address })
    await pace(0)
  }
  if (found.size === 0) return 0
  return many.run((records) =>
    records.change('channels', [...found.keys()], ({ id, raw, address }) => {
      const read = found.get(id)
      // It may have been corrected since it was parsed.
      return read?.raw === raw && address === '' ? { address: read.address } : null
    }),
  )
}

/**
 * Saves the region of numbers without a country code, and parses the numbers that waited for it. `keep` returns
 * false when it could not be saved; nothing is parsed then. Returns how many numbers can be used now.
 */
export const chooseRegion = async (
  ports: NumberPorts & { keep: (region: string) => Promise<boolean> },
  region: string,
): Promise<number> => ((await ports.keep(region)) ? readWaitingNumbers(ports, region) : 0)
