import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { families } from '@/lib/domain/check-ins/check-in'
import { fill, findDraft, type Slots } from '@/lib/domain/check-ins/draft'
import type { Surroundings } from '@/lib/domain/check-ins/draft-suits'
import { draftKeys, familyTraits } from '@/lib/domain/check-ins/families'
import { complaintsAbout, stringsIn } from '../support/voice'

const folder = new URL('../../locales/', import.meta.url)
/** Every language that Porchlight speaks. */
const languages = readdirSync(folder).map((file) => {
  const catalogue = stringsIn(readFileSync(new URL(file, folder), 'utf8'))
  return {
    language: file.replace('.yml', ''),
    catalogue,
    drafts: catalogue.filter(({ key }) => key.startsWith('drafts.')),
  }
})

describe.each(languages)('every string of $language', ({ catalogue }) => {
  it('is in the voice: plain, without praise, push, verdict or game', () => {
    const complaints = catalogue.flatMap(({ key, text }) =>
      complaintsAbout(text).map((why) => `${key}: ${why}`),
    )
    expect(complaints).toEqual([])
  })

  it('has a comment above it for its translator', () => {
    expect(catalogue.filter(({ explained }) => !explained).map(({ key }) => key)).toEqual([])
  })

  it('has a key that browsers accept, is not empty, and stands alone', () => {
    for (const { key, text } of catalogue) {
      expect(key).toMatch(/^[A-Za-z0-9_.]+$/)
      expect(text.trim()).not.toBe('')
    }
    const names = catalogue.map(({ key }) => key.replaceAll('.', '_').toLowerCase())
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

const known: Slots = {
  name: 'Maya',
  quality: 'your calm',
  moment: 'the evening at the lake',
  plan: 'a walk on Sunday',
  page: 'Lakes of the north https://example.org/lakes',
  next: 'how did the move go?',
}
const slotNames = Object.keys(known) as (keyof Slots)[]

const surroundings: Surroundings[] = [
  {},
  { circle: 'far', quietDays: 400, season: 'winter' },
  { circle: 'close', quietDays: 1, season: 'summer' },
]

/** A slot left open, a doubled word, or a hole: nothing at all, a doubled space, a space before a mark, two marks. */
const flawIn = (draft: string): string | null =>
  /^$|[{}$]|\b(\p{L}+)\s+\1\b|\s{2}|\s[,.:;?]|[,.:;?]{2}|^[\s,.:;?]|\s$/iu.test(draft) ? draft : null

/** Words that praise somebody instead of saying something true of them. */
const flattery = /\b(?:wonderful|fantastic|brilliant|perfect|incredible|the best|so special|beautiful)\b/i

describe.each(languages)('every draft of $language', ({ drafts }) => {
  it('belongs to a family and is counted there', () => {
    expect(drafts.length).toBe(families.reduce((sum, family) => sum + familyTraits[family].drafts, 0))
  })

  it.each(drafts)('$key knows its slots, and reads well with them filled', ({ text }) => {
    const used = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1])
    for (const slot of used) expect(slotNames).toContain(slot)
    for (const ending of ['', '.', '?', '…']) {
      const ended = (slot: keyof Slots) =>
        slot === 'name' ? known.name : `${known[slot].replace('?', '')}${ending}`
      expect(flawIn(fill(text, Object.fromEntries(slotNames.map((slot) => [slot, ended(slot)]))))).toBeNull()
    }
  })

  it.each(families)('of %s leaves no hole, whichever slots are known', (family) => {
    const templates = draftKeys(family).map((key) => drafts.find((draft) => draft.key === key)!.text)
    for (let subset = 0; subset < 2 ** slotNames.length; subset++) {
      const has = (slot: keyof Slots) => (subset & (1 << slotNames.indexOf(slot)) ? known[slot] : '')
      const person = { id: 'maya', name: has('name'), nextTime: has('next'), valued: has('quality') }
      const filled = { moment: has('moment'), plan: has('plan'), page: has('page') }
      for (const around of surroundings) {
        for (let seed = 0; seed < templates.length; seed++) {
          const { text } = findDraft({ family, templates, person, seed, filled, ...around })
          expect(flawIn(text)).toBeNull()
        }
      }
    }
  })

  it.each(drafts)('$key is short, and flatters nobody', ({ text }) => {
    expect(fill(text, known).length).toBeLessThanOrEqual(160)
    expect(flattery.exec(text)).toBeNull()
  })
})

describe('the check itself', () => {
  it.each([
    'Well done, you did it.',
    'Hello!',
    'Hello 🌱',
    'Hello ❤️',
    'Maya is overdue.',
    'You have neglected Maya.',
    'Three weeks of a streak.',
    'You earned ten points.',
    'She ignored you.',
    'Blocked. Limit reached.',
    'You should write now.',
    'Think about your weight.',
    'Have you eaten food today?',
  ])('notices %j', (text) => {
    expect(complaintsAbout(text)).not.toEqual([])
  })

  it.each([
    'Somebody might like to hear from you.',
    'Quiet so far.',
    'Nobody to write to today. Rest is enough.',
  ])('has nothing against %j', (text) => {
    expect(complaintsAbout(text)).toEqual([])
  })

  it.each(['', 'Hi {name}.', 'Hi , you.', 'Hi  Maya.', 'It is is late.', 'So: .', 'It went..', ' Hi.'])(
    'notices the flaw in %j',
    (draft) => {
      expect(flawIn(draft)).toBe(draft)
    },
  )

  it('notices a string without a comment, however deep', () => {
    const yaml =
      '# Known.\na: One\nb: Two\nc:\n  # Known.\n  d:\n    1: Three\n    n: Four\n  e:\n    - Five\n    # Known.\n    - Six\n'
    expect(
      stringsIn(yaml)
        .filter(({ explained }) => !explained)
        .map(({ key }) => key),
    ).toEqual(['b', 'c.e.0'])
  })
})
