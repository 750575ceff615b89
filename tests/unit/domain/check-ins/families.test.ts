import { describe, expect, it } from 'vitest'
import { families } from '@/lib/domain/check-ins/check-in'
import { draftFor } from '@/lib/domain/check-ins/draft'
import { draftKeys, familyTraits } from '@/lib/domain/check-ins/families'
import { i18n } from '#i18n'

const t = i18n.t as (key: string) => string

describe.each(families)('the family %s', (family) => {
  const templates = draftKeys(family).map((key) => t(key))

  it('has at least eight drafts, all different, and the table knows how many', () => {
    expect(templates.length).toBeGreaterThanOrEqual(8)
    expect(new Set(templates).size).toBe(templates.length)
    expect(() => t(`drafts.${family}.${templates.length}`)).toThrow()
  })

  it('has a reason, and a word on when to leave it', () => {
    for (const part of ['why', 'notWhen']) expect(t(`families.${family}.${part}`)).toMatch(/\w/)
  })

  it('has a draft for somebody of whom nothing is known, and six for somebody with only a name', () => {
    const drafts = (name: string) =>
      templates.map((_, seed) =>
        draftFor({ family, templates, seed, person: { id: 'x', name, nextTime: '', valued: '' } }),
      )
    expect(drafts('')[0]).not.toBe('')
    expect(new Set(drafts('Maya')).size).toBeGreaterThanOrEqual(6)
  })
})

describe('how much a family asks for', () => {
  it('a hello asks least, a boundary most, and only the boundary is copied first', () => {
    expect(families.map((family) => familyTraits[family].comfort)).toEqual([1, 2, 2, 4, 1, 1])
    expect(families.filter((family) => familyTraits[family].tender)).toEqual(['boundary'])
  })
})
