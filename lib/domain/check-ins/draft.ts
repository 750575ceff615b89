import { calledBy } from '../people/reach/first-name'
import type { Person } from '../people/person'
import { seedOf } from '../people/nudge/seed'
import type { Day } from '../time/day'
import type { Family } from './check-in'
import { suitsDraft, type Surroundings } from './draft-suits'

const slotNames = ['name', 'quality', 'moment', 'plan', 'page', 'next'] as const
type Slot = (typeof slotNames)[number]
/** What a draft may be filled with; an empty one is as good as none. */
export type Slots = Record<Slot, string>

export interface DraftInput extends Surroundings {
  family: Family
  /** The family's drafts, with slots like `{name}`. */
  templates: readonly string[]
  /** Lines of one's own, which come before all others. */
  own?: readonly string[]
  person: Pick<Person, 'id' | 'name' | 'nextTime' | 'valued'> & Partial<Pick<Person, 'kind'>>
  /** 0 for the first draft; 1, 2 … for another one. It goes round. */
  seed: number
  /** Varies which draft comes first from day to day. */
  day?: Day
  /** Written for this message; goes before what is kept with the person. */
  filled?: Partial<Slots>
}

/** What a draft begins with where another place has it ready. */
export interface DraftStart {
  family: Family
  /** Goes into the family's slot, whoever it is for. */
  asked?: string
  /** The whole message. */
  text?: string
}

// What makes a draft of the family personal; such a draft comes first when it can be filled.
const leading: Partial<Record<Family, readonly Slot[]>> = {
  catchingUp: ['next'],
  appreciation: ['quality', 'moment'],
  invitation: ['plan'],
  offeringHelp: ['plan'],
  askingHelp: ['plan'],
  virtualCoffee: ['plan'],
  sharedPage: ['page'],
  memory: ['moment'],
  thanks: ['moment'],
  repair: ['moment'],
  feedback: ['plan'],
}

// What people write themselves may have braces of its own.
const slot = new RegExp(`\\{(${slotNames.join('|')})\\}`, 'g')
const slotsIn = (template: string) => [...template.matchAll(slot)].map((match) => match[1] as Slot)

/** A draft as it was found: what stands in it, and which line of one's own it is (its place in `own`; null: none). */
export interface FoundDraft {
  text: string
  ownIndex: number | null
}

/**
 * A draft for somebody, with every slot filled: first what takes up what was written for this message or noted for the
 * next one, then one's own lines, then those that what is known of them makes personal, then those that suit how long it
 * has been, then the others. A template is only used when all of its slots can be
 * filled, so there is never a hole. Empty when there is no such template.
 */
export function findDraft(input: DraftInput): FoundDraft {
  const { family, templates, own = [], person, seed, day, filled = {} } = input
  const slots = slotsFor(person, filled)
  const isFull = (template: string) => slotsIn(template).every((one) => slots[one])
  const suits = templates.map((_, index) => suitsDraft(family, index, input))
  const usable = templates.filter((template, index) => suits[index] !== 'no' && isFull(template))
  const isLed = (template: string) => slotsIn(template).some((one) => leading[family]?.includes(one))
  // What was written for this message is wanted in it, and so is what was noted for the next one.
  const isAsked = (template: string) =>
    slotsIn(template).some((one) => filled[one]?.trim() || (one === 'next' && slots.next))
  const suiting = (template: string) => suits[templates.indexOf(template)] === 'well'
  const turn = seedOf(`${day ?? ''}${person.id}`)
  const ranked: string[] = []
  for (const belongs of [isLed, suiting, () => true])
    ranked.push(
      ...rotated(
        usable.filter((template) => !ranked.includes(template) && belongs(template)),
        turn,
      ),
    )
  const all: FoundDraft[] = [
    ...own.map((text, ownIndex) => ({ text, ownIndex })).filter(({ text }) => isFull(text)),
    ...ranked.map((text) => ({ text, ownIndex: null })),
  ]
  const ordered = [...all.filter(({ text }) => isAsked(text)), ...all.filter(({ text }) => !isAsked(text))]
  const found = ordered[((seed % ordered.length) + ordered.length) % ordered.length]
  return found ? { ...found, text: fill(found.text, slots) } : { text: '', ownIndex: null }
}

/**
 * Puts the values into a template's slots. A sentence ends once: a mark after a value that has its own end (`how did it
 * go?` + `.`) is left out, and so is a value's full stop where the sentence goes on. An address stays as it is.
 */
export const fill = (template: string, slots: Partial<Slots>): string =>
  template.replace(
    new RegExp(`${slot.source}([.?]?)(?=(.?))`, 'gs'),
    (_, name: Slot, mark: string, following: string) => {
      const value = slots[name] ?? ''
      if (name === 'page') return value + mark
      if (!mark && following) return value.replace(/[.。…]+$/, '')
      return value + (/[.?!…。？！]$/.test(value) ? '' : mark)
    },
  )

/** A line that was written to somebody as one for anybody: their name becomes the slot. */
export function asTemplate(text: string, person: Pick<Person, 'name'> & Partial<Pick<Person, 'kind'>>) {
  const name = calledBy(person)
  if (!name) return text
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'), '{name}')
}

function slotsFor(person: DraftInput['person'], filled: Partial<Slots>): Slots {
  const of = (name: Slot, kept: string) => oneLine(filled[name] ?? '') || oneLine(kept)
  return {
    name: of('name', calledBy(person)),
    quality: of('quality', person.valued),
    moment: of('moment', ''),
    plan: of('plan', ''),
    page: of('page', ''),
    next: of('next', person.nextTime),
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const rotated = <T>(items: readonly T[], by: number): T[] => {
  const start = items.length ? by % items.length : 0
  return [...items.slice(start), ...items.slice(0, start)]
}
