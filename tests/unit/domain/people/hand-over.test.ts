import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestLinkText } from '@/lib/domain/people/apps/link'
import { readHandOver } from '@/lib/domain/people/reach/hand-over'
import { draftLink } from '@/lib/domain/people/reach/links'

const number = '+14155550123'

describe('a draft that is handed over to the system', () => {
  it('comes back whole, whatever was written and on whatever system', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: longestLinkText / 4 }),
        fc.boolean(),
        (text, apple) => {
          const { href, opensIn } = draftLink({ kind: 'sms', address: number }, text, {
            apple,
            handsOver: true,
          })!
          expect(opensIn).toBe('page')
          expect(readHandOver(href)).toEqual({ kind: 'sms', number, text })
        },
      ),
    )
  })

  it('is a call without text for a phone', () => {
    const { href } = draftLink({ kind: 'phone', address: number }, 'Hi', { handsOver: true })!
    expect(readHandOver(href)).toEqual({ kind: 'phone', number, text: '' })
  })

  it('is nothing when it is no message or call to one whole number', () => {
    for (const href of [
      '',
      'https://news.example/',
      'javascript:alert(1)',
      'mailto:maya@friends.example?body=Hi',
      'sms:?body=Hi',
      'sms:112?body=Hi',
      `sms:${number},${number}?body=Hi`,
      `sms:${number}?body=%E0%A4%A`,
      `sms:${number}?body=Hi&body=Ho`,
      ` tel:${number}`,
    ])
      expect(readHandOver(href)).toBeNull()
  })

  it('leaves e-mail and messengers to go their own way', () => {
    const mail = draftLink({ kind: 'email', address: 'maya@friends.example' }, 'Hi', { handsOver: true })
    expect(mail?.opensIn).toBe('handler')
    const chat = draftLink({ kind: 'whatsapp', address: number }, 'Hi', { handsOver: true })
    expect(chat?.opensIn).toBe('tab')
  })
})
