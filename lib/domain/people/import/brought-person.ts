import { isDay } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import { contextIn } from '../context-words'
import type { DateLabel, Goodbye, ImportantDate, Person } from '../person'
import { personDefaults } from '../person-defaults'
import { type Channel, newChannel } from '../reach/channel'
import type { FileDay, ImportedPerson } from './imported-person'
import type { ReadyPerson } from './ready-person'

function datesOf(newId: () => string, { birthday, anniversary, dates }: ImportedPerson): Person['dates'] {
  const dated: { label: DateLabel; text: string; day: FileDay | null }[] = [
    { label: 'birthday', text: '', day: birthday },
    { label: 'anniversary', text: '', day: anniversary },
    ...dates.map(({ label, day }) => ({ label: 'custom' as const, text: label, day })),
  ]
  const entries = dated.flatMap(({ label, text, day }): [string, ImportantDate][] =>
    day ? [[newId(), { label, text, ...day }]] : [],
  )
  return Object.fromEntries(entries)
}

/** The goodbye of somebody who died according to the file; its day is null unless the year is known. */
function goodbyeOf({ died }: ImportedPerson): Goodbye | null {
  if (!died) return null
  const [year, month, day] = [died.day?.year, died.day?.month, died.day?.day]
  const text = [year, month, day].map((figure) => String(figure ?? '').padStart(2, '0')).join('-')
  return { kind: 'died', day: isDay(text) ? text : null }
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
      // Somebody who died is not offered for sorting into circles.
      sorting: person.died ? 'sorted' : 'waiting',
      goodbye: goodbyeOf(person),
      importId,
      contexts: Object.fromEntries(contexts.map((context) => [context, true])),
      dates: datesOf(newId, person),
      notes: notesOf(person),
      preferredChannelId: own.find(({ address }) => address !== '')?.id ?? null,
      addedAtMs: nowMs,
    },
  }
}
