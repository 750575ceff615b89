import { millisecondsInDay } from 'date-fns/constants'
import type { Instant } from '../time/units'
import type { Contact } from './contact'
import { mayBeSuggested } from './nudge/may-be-suggested'
import type { Person } from './person'

interface PersonWithContacts {
  person: Pick<Person, 'id' | 'name' | 'kind' | 'circle' | 'sorting' | 'resting' | 'goodbye' | 'mergedInto'>
  /** Newest first. */
  contacts: readonly Contact[]
}

const circleEase = { close: 3, near: 2, wider: 1, far: 0 } as const
const recentMs = 90 * millisecondsInDay

/**
 * How easy it may be to write to somebody: how close they are, how recent the last contact was, and how it
 * felt.
 */
function ease({ person, contacts }: PersonWithContacts, nowMs: Instant): number {
  const recent = contacts.filter(({ atMs }) => nowMs - atMs < recentMs)
  const lighter = recent.filter(({ energy }) => energy === 'lighter').length
  const heavier = recent.filter(({ energy }) => energy === 'heavier').length
  const theyCame = recent.some(({ began }) => began === 'them')
  return (
    circleEase[person.circle] +
    (recent.length > 0 ? 1 : 0) +
    (theyCame ? 0.5 : 0) +
    Math.max(-2, Math.min(1.5, 0.5 * lighter - 1 * heavier))
  )
}

/**
 * Up to three people to write to on a lonely day, the easiest first. Leaves out people who rest, died or
 * parted, and imported people who were not given a circle yet.
 */
export const easiestPeople = <K extends PersonWithContacts>(everybody: readonly K[], nowMs: Instant): K[] =>
  everybody
    .filter(({ person }) => person.kind === 'person' && person.sorting === 'sorted' && mayBeSuggested(person))
    .map((known) => ({ known, ease: ease(known, nowMs) }))
    .sort((a, b) => b.ease - a.ease || (a.known.person.id < b.known.person.id ? -1 : 1))
    .slice(0, 3)
    .map(({ known }) => known)
