import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Person } from '@/lib/domain/people/person'
import type { Instant } from '@/lib/domain/time/units'
import type { Pace } from '@/lib/app/ports'
import { addressBookPeople } from './address-book-person'
import { writeCards } from './write-cards'
import { writeRows } from './write-rows'

export type TakeAlongForm = 'vcard' | 'csv'

/**
 * Writes people into a file for another address book. Returns its name (`people-2026-11-23.vcf`, by the local
 * date of `nowMs`), its bytes, and the number of people. Rejects only when `pace` does.
 */
export async function takeAlong(
  { people, channels }: { people: readonly Person[]; channels: readonly Channel[] },
  { form, nowMs }: { form: TakeAlongForm; nowMs: Instant },
  pace: Pace,
): Promise<{ name: string; blob: Blob; count: number }> {
  const kept = addressBookPeople(people, channels)
  const text = await (form === 'vcard' ? writeCards : writeRows)(kept, pace)
  const date = new Date(nowMs)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-')
  const type = form === 'vcard' ? 'text/vcard' : 'text/csv'
  return {
    name: `people-${day}.${form === 'vcard' ? 'vcf' : 'csv'}`,
    blob: new Blob([text], { type }),
    count: kept.length,
  }
}
