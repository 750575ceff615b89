import { calledBy } from '../people/first-name'
import type { Person } from '../people/person'
import { seedOf } from '../people/seed'
import type { Day } from '../time/day'
import type { Family } from './check-in'

/** What a draft may be filled with; an empty one is as good as none. */
export interface Slots {
  name: string
  quality: string
  moment: string
  next: string
}

export interface DraftInput {
  family: Family
  /** The family's drafts, with slots like `{name}`. */
  templates: readonly string[]
  person: Pick<Person, 'id' | 'name' | 'nextTime' | 'valued'> & Partial<Pick<Person, 'kind'>>
  /** 0 for the first draft; 1, 2 … for another one. It goes round. */
  seed: number
  /** Varies which draft comes first from day to day. */
  day?: Day
  /** Written for this message; goes before what is kept with the person. */
  filled?: Partial<Slots>
}

// What makes a draft of the family personal; such a draft comes first when it can be filled.
const leading: Record<Family, keyof Slots | null> = {
  catchingUp: 'next',
  appreciation: 'quality',
  invitation: null,
  boundary: null,
  birthday: null,
  belated: null,
}

const slotsIn = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as keyof Slots)

/**
 * A draft for somebody, with every slot filled. A template is only used when all of its slots can be filled, so there
 * is never a hole. Empty when there is no such template.
 */
export function draftFor({ family, templates, person, seed, day, filled = {} }: DraftInput): string {
  const slots = slotsFor(person, filled)
  const usable = templates.filter((template) => slotsIn(template).every((slot) => slots[slot]))
  const lead = leading[family]
  const first = usable.filter((template) => lead && slotsIn(template).includes(lead))
  const others = usable.filter((template) => !first.includes(template))
  const turn = seedOf(`${day ?? ''}${person.id}`)
  const ordered = [...rotated(first, turn), ...rotated(others, turn)]
  const template = ordered[((seed % ordered.length) + ordered.length) % ordered.length]
  return template === undefined ? '' : fill(template, slots)
}

/**
 * Puts the values into a template's slots. A sentence ends once: a mark after a value that has its own end (`how did it
 * go?` + `.`) is left out, and so is a value's full stop where the sentence goes on.
 */
export const fill = (template: string, slots: Partial<Slots>): string =>
  template.replace(/\{(\w+)\}([.?]?)(?=(.?))/gs, (_, slot: keyof Slots, mark: string, following: string) => {
    const value = slots[slot] ?? ''
    if (!mark && following) return value.replace(/[.。…]+$/, '')
    return value + (/[.?!…。？！]$/.test(value) ? '' : mark)
  })

function slotsFor(person: DraftInput['person'], filled: Partial<Slots>): Slots {
  const own = (slot: keyof Slots, kept: string) => oneLine(filled[slot] ?? '') || oneLine(kept)
  return {
    name: own('name', calledBy(person)),
    quality: own('quality', person.valued),
    moment: own('moment', ''),
    next: own('next', person.nextTime),
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const rotated = <T>(items: readonly T[], by: number): T[] => {
  const start = items.length ? by % items.length : 0
  return [...items.slice(start), ...items.slice(0, start)]
}
