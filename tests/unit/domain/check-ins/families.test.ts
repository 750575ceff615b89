import { describe, expect, it } from 'vitest'
import { families } from '@/lib/domain/check-ins/check-in'
import { findDraft } from '@/lib/domain/check-ins/draft'
import { draftKeys, familyTraits } from '@/lib/domain/check-ins/families'
import { i18n } from '#i18n'

const t = i18n.t as (key: string) => string

it('there are all sixteen of them', () => expect(families).toHaveLength(16))

describe.each(families)('the family %s', (family) => {
  const templates = draftKeys(family).map((key) => t(key))

  it('has at least eight drafts, all different, and the table knows how many', () => {
    expect(templates.length).toBeGreaterThanOrEqual(8)
    expect(new Set(templates).size).toBe(templates.length)
    expect(() => t(`drafts.${family}.${templates.length}`)).toThrow()
  })

  it('has a name, a reason, and a word on when to leave it', () => {
    for (const part of ['name', 'why', 'notWhen']) expect(t(`families.${family}.${part}`)).toMatch(/\w/)
  })

  it('asks for what its drafts can take up, and then that comes first', () => {
    const { asks } = familyTraits[family]
    const takes = templates.filter((one) => /\{(?:moment|plan|page)\}/.test(one))
    if (!asks) return expect(takes).toEqual([])
    expect(takes.every((one) => one.includes(`{${asks}}`))).toBe(true)
    expect(t(`families.${family}.asks`)).toMatch(/\w/)
    const person = { id: 'x', name: 'Maya', nextTime: '', valued: 'your calm' }
    for (const day of ['2026-11-24', '2026-11-25', '2026-12-03'] as const)
      expect(
        findDraft({ family, templates, seed: 0, person, day, filled: { [asks]: 'the blue kettle' } }).text,
      ).toContain('the blue kettle')
  })

  it('has a draft for somebody of whom nothing is known, and six for somebody with only a name', () => {
    const drafts = (name: string) =>
      templates.map((_, seed) => {
        const person = { id: 'x', name, nextTime: '', valued: '' }
        return findDraft({ family, templates, seed, person }).text
      })
    expect(drafts('')[0]).not.toBe('')
    expect(new Set(drafts('Maya')).size).toBeGreaterThanOrEqual(6)
  })
})

describe('how much a family asks for', () => {
  it('a hello asks least, a boundary and a repair most; these and asking for help are copied first', () => {
    const asking = (comfort: number) => families.filter((one) => familyTraits[one].comfort === comfort)
    expect(asking(1)).toContain('catchingUp')
    expect(asking(4).sort()).toEqual(['boundary', 'repair'])
    expect(families.filter((family) => familyTraits[family].tender).sort()).toEqual([
      'askingHelp',
      'boundary',
      'repair',
    ])
  })
})
