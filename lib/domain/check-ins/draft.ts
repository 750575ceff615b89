import { calledBy } from '../people/reach/first-name'
import type { Person } from '../people/person'
import { seedOf } from '../people/nudge/seed'
import type { Day } from '../time/day'
import type { Family } from './check-in'
import { suitsDraft, type Surroundings } from './draft-suits'

const slotNames = ['name', 'quality', 'moment', 'plan', 'page', 'next'] as const
type Slot = (typeof slotNames)[number]
/** The values for a draft's slots; an empty one counts as missing. */
export type Slots = Record<Slot, string>

export interface DraftInput extends Surroundings {
  family: Family
  /** The family's drafts, with slots like `{name}`. */
  templates: readonly string[]
  /** The person's own lines, which come before all others. */
  own?: readonly string[]
  person: Pick<Person, 'id' | 'name' | 'nextTime' | 'valued'> & Partial<Pick<Person, 'kind'>>
  /** 0 for the first draft; 1, 2 … for the next ones, and around again. */
  seed: number
  /** Varies which draft comes first from day to day. */
  day?: Day
  /** Written for this message; takes precedence over what is stored about the person. */
  filled?: Partial<Slots>
}

/** What a draft starts with when another page has something ready for it. */
export interface DraftStart {
  family: Family
  /** Goes into the family's slot, whoever the message is for. */
  asked?: string
  /** The whole message. */
  text?: string
}

// The slots that make a draft of the family personal; a draft whose slots can be filled comes first.
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

// Only known slots are replaced, since people's own text may contain braces.
const slot = new RegExp(`\\{(${slotNames.join('|')})\\}`, 'g')
const slotsIn = (template: string) => [...template.matchAll(slot)].map((match) => match[1] as Slot)

/**
 * The draft that was found: its text, and which of the person's own lines it is (index in `own`; null: none
 * of them).
 */
export interface FoundDraft {
  text: string
  ownIndex: number | null
}

/**
 * Finds a draft for somebody and fills every slot. In order of preference: drafts that use what was written
 * for this message or noted for the next one, the person's own lines, drafts that become personal with what
 * is known, drafts that suit the time since the last contact, all others. A template is used only when all
 * its slots can be filled. Empty when no template fits.
 */
export function findDraft(input: DraftInput): FoundDraft {
  const { family, templates, own = [], person, seed, day, filled = {} } = input
  const slots = slotsFor(person, filled)
  const isFull = (template: string) => slotsIn(template).every((one) => slots[one])
  const suits = templates.map((_, index) => suitsDraft(family, index, input))
  const usable = templates.filter((template, index) => suits[index] !== 'no' && isFull(template))
  const isLed = (template: string) => slotsIn(template).some((one) => leading[family]?.includes(one))
  // What was written for this message, or noted for the next one, has to appear in it.
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
 * Fills a template's slots and keeps one end mark per sentence: the mark after a value that has its own (`how
 * did it go?` + `.`) is dropped, and so is a value's full stop in mid-sentence. An address is kept unchanged.
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

/** Turns a line written to somebody into one for anybody: their name becomes the slot. */
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
