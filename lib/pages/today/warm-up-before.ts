import { millisecondsInDay } from 'date-fns/constants'
import type { PorchlightDatabase } from '@/lib/data/database'
import { checkInsSince, latestContacts, peopleWith } from '@/lib/data/reads/reads'
import { currentFriendDays, mayWarmUp, warmUpFor, warmUpsConsidered } from '@/lib/domain/check-ins/warm-up'
import type { Contact } from '@/lib/domain/people/contact'
import type { Person } from '@/lib/domain/people/person'
import type { Instant } from '@/lib/domain/time/units'
import type { Correspondence } from './correspondence'
import type { DayInfo } from './composer-data'

/** How many contacts are read at once. */
const pageSize = 100

/**
 * Like `warmUpFor`: a current friend to write to before an old friend, searched among those in touch lately.
 */
export async function warmUpBefore(
  db: PorchlightDatabase,
  { person, contacts }: Pick<Correspondence, 'person' | 'contacts'>,
  dayInfo: DayInfo,
): Promise<Pick<Person, 'id' | 'name'> | null> {
  const { nowMs } = dayInfo
  const [checkIns, others] = await Promise.all([
    checkInsSince(db, nowMs - 2 * millisecondsInDay),
    inTouch(db, nowMs),
  ])
  return warmUpFor({ person, contacts, others, checkIns, ...dayInfo })
}

/** People in touch lately, the latest first; stops as soon as there are enough close ones to choose from. */
async function inTouch(db: PorchlightDatabase, nowMs: Instant) {
  const fromMs = nowMs - (currentFriendDays + 1) * millisecondsInDay
  const found = new Map<string, { person: Person; contacts: Contact[] } | null>()
  for (let offset = 0; ; offset += pageSize) {
    const page = await latestContacts(db, { fromMs, toMs: nowMs, offset, limit: pageSize })
    const met = new Set(page.contacts.map(({ personId }) => personId).filter((id) => !found.has(id)))
    for (const id of met) found.set(id, null)
    for (const person of await peopleWith(db, [...met])) found.set(person.id, { person, contacts: [] })
    for (const contact of page.contacts) found.get(contact.personId)?.contacts.push(contact)
    const known = [...found.values()].filter((one) => one !== null)
    const close = known.filter(({ person }) => person.circle === 'close' && mayWarmUp(person))
    if (page.isLast || close.length > warmUpsConsidered) return known
  }
}
