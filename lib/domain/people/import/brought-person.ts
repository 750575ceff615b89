import type { Instant } from '@/lib/domain/time/units'
import { contextIn } from '../context-words'
import type { DateLabel, ImportantDate, Person } from '../person'
import { personDefaults } from '../person-defaults'
import { type Channel, newChannel } from '../reach/channel'
import type { FileDay, ImportedPerson } from './imported-person'
import type { ReadyPerson } from './ready-person'

function datesOf(newId: () => string, { birthday, anniversary }: ImportedPerson): Person['dates'] {
  const dated: [DateLabel, FileDay | null][] = [
    ['birthday', birthday],
    ['anniversary', anniversary],
  ]
  const dates: [string, ImportantDate][] = dated.flatMap(([label, day]) =>
    day ? [[newId(), { label, text: '', ...day }] as const] : [],
  ) as [string, ImportantDate][]
  return Object.fromEntries(dates)
}

/** The note, followed by what a person has no field for: where they work, and groups that are no context. */
function notesOf({ name, note, organisation, groups }: ImportedPerson): string {
  const others = groups.filter((group) => contextIn(group) === null).join(', ')
  return [note, organisation === name ? '' : organisation, others].filter((text) => text !== '').join('\n')
}

/**
 * Somebody new with their channels, as a file says. They stand furthest away and are not tracked until one says how close
 * they are; messages open in the first channel that could be read.
 */
export function broughtPerson(
  { person, channels }: ReadyPerson,
  { importId, nowMs, newId }: { importId: string; nowMs: Instant; newId: () => string },
): { person: Person; channels: Channel[] } {
  const id = newId()
  const own = channels.map((channel) => newChannel({ ...channel, id: newId(), personId: id }))
  const contexts = person.groups.map(contextIn).filter((context) => context !== null)
  return {
    channels: own,
    person: {
      ...personDefaults,
      id,
      name: person.name,
      circle: 'far',
      rhythmDays: null,
      sorting: 'waiting',
      importId,
      contexts: Object.fromEntries(contexts.map((context) => [context, true])),
      dates: datesOf(newId, person),
      notes: notesOf(person),
      preferredChannelId: own.find(({ address }) => address !== '')?.id ?? null,
      addedAtMs: nowMs,
    },
  }
}
