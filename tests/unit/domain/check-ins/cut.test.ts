import { describe, expect, it } from 'vitest'
import { cutOf } from '@/lib/domain/check-ins/cut'

describe('a text message', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    // Those of the extension count twice, and any other sign makes each take sixteen bits.
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['ж'.repeat(70), 1],
    ['ж'.repeat(71), 2],
    [`${'a'.repeat(70)}☕`, 2],
    ['It’s '.repeat(14), 1],
    ['It’s '.repeat(15), 2],
  ])('%j goes in %i', (text, parts) =>
    expect(cutOf('sms', text, { takesText: true })).toEqual(parts === 1 ? null : { kind: 'parts', parts }),
  )

  it('is said to be cut only where it is', () => {
    expect(cutOf('sms', 'a'.repeat(160), { takesText: true })).toBeNull()
    expect(cutOf('sms', 'a'.repeat(161), { takesText: true })).toEqual({ kind: 'parts', parts: 2 })
    expect(cutOf('sms', 'a'.repeat(161), { takesText: false })).toEqual({ kind: 'parts', parts: 2 })
  })
})

describe('a link', () => {
  it('takes 1,500 characters along, whatever the app', () => {
    for (const kind of ['whatsapp', 'email', 'sms'] as const) {
      expect(cutOf(kind, 'a'.repeat(1501), { takesText: true })).toMatchObject({
        kind: 'link',
        length: 1501,
        most: 1500,
      })
    }
    expect(cutOf('whatsapp', 'a'.repeat(1500), { takesText: true })).toBeNull()
  })

  it('that takes no text cuts none', () => {
    expect(cutOf('signal', 'a'.repeat(9000), { takesText: false })).toBeNull()
  })
})
