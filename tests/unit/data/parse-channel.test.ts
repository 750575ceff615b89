import { describe, expect, it } from 'vitest'
import { parseChannel } from '@/lib/data/parse-channel'
import type { ChannelKind } from '@/lib/domain/people/channel'

const numberKinds: ChannelKind[] = ['sms', 'whatsapp', 'signal', 'phone', 'telegram']
const bad = (reason: string) => ({ ok: false, reason })
const good = (address: string) => ({ ok: true, address })

describe('a number', () => {
  it.each([
    ['GB', '07400 123456', '+447400123456'],
    ['GB', '+44 (0)7400 123456', '+447400123456'],
    ['IT', '02 1234 5678', '+390212345678'],
    ['IT', '+39 02 1234 5678', '+390212345678'],
    ['DE', '0151 23456789', '+4915123456789'],
    ['DE', '0049 151 23456789', '+4915123456789'],
    ['US', '(415) 555-2671', '+14155552671'],
    ['US', '011 44 7400 123456', '+447400123456'],
    ['us', '415.555.2671', '+14155552671'],
    ['US', '+33 6 12 34 56 78', '+33612345678'],
    ['FR', 'tel:+33-6-12-34-56-78', '+33612345678'],
  ])('in %s, %s is %s', async (region, raw, address) => {
    for (const kind of numberKinds) expect(await parseChannel(kind, raw, region)).toEqual(good(address))
  })

  it('with its country code needs no region', async () => {
    expect(await parseChannel('sms', ' +44 7400 123456 ', null)).toEqual(good('+447400123456'))
  })

  it('without one is not guessed at', async () => {
    for (const kind of numberKinds) {
      expect(await parseChannel(kind, '07400 123456', null)).toEqual(bad('no-region'))
      expect(await parseChannel(kind, '07400 123456', 'XX')).toEqual(bad('no-region'))
    }
  })

  it.each([
    '+44 7400 12345',
    '+1 415 555 26711',
    '+999 123 456 789',
    'hello',
    '+',
    '+1 415 555 2671 ext. 12',
    'javascript:1',
  ])('that does not exist or is none is refused: %s', async (raw) => {
    for (const kind of numberKinds.slice(0, 4))
      expect(await parseChannel(kind, raw, 'GB')).toEqual(bad('invalid'))
  })

  it('from the range kept for films is refused as well: nobody has it', async () => {
    expect(await parseChannel('sms', '07700 900123', 'GB')).toEqual(bad('invalid'))
  })

  it('is not picked out of a sentence', async () => {
    expect(await parseChannel('sms', 'call me on +44 7400 123456', 'GB')).toEqual(bad('invalid'))
  })
})

describe('an e-mail address', () => {
  it.each([
    [' Maya@Example.ORG ', 'Maya@example.org'],
    ['mailto:maya@example.org', 'maya@example.org'],
    ['maya.o+porch@mail.example.co.uk', 'maya.o+porch@mail.example.co.uk'],
    ['søren@bücher.example', 'søren@bücher.example'],
  ])('%j is kept as %s', async (raw, address) => {
    expect(await parseChannel('email', raw, null)).toEqual(good(address))
  })

  it.each([
    'maya',
    'maya@',
    '@example.org',
    'maya@example',
    'a b@example.org',
    'a@b.example,c@d.example',
    'mailto:a@b.example?bcc=c@d.example',
    'javascript:alert(1)',
  ])('%j is none', async (raw) => {
    expect(await parseChannel('email', raw, null)).toEqual(bad('invalid'))
  })
})

describe('a Telegram name', () => {
  it.each([
    'maya_okafor',
    '@maya_okafor',
    't.me/maya_okafor',
    'https://t.me/maya_okafor',
    'https://telegram.me/maya_okafor?start=1',
  ])('%s is maya_okafor', async (raw) => {
    expect(await parseChannel('telegram', raw, null)).toEqual(good('maya_okafor'))
  })

  it('may be a number, in a link too', async () => {
    expect(await parseChannel('telegram', 't.me/+447400123456', null)).toEqual(good('+447400123456'))
    expect(await parseChannel('telegram', '07400 123456', 'GB')).toEqual(good('+447400123456'))
  })

  it.each([
    '@may',
    '1maya_o',
    'maya-okafor',
    'https://evil.example/maya_okafor',
    't.me/joinchat/abcdef',
    't.me/s/maya_okafor',
    'maya 12',
    't.me/+AbCdEfGhIj',
  ])('%s is none', async (raw) => {
    expect((await parseChannel('telegram', raw, 'GB')).ok).toBe(false)
  })
})

describe('nothing', () => {
  it('is said to be nothing', async () => {
    for (const kind of [...numberKinds, 'email'] as const)
      expect(await parseChannel(kind, ' \n', 'GB')).toEqual(bad('empty'))
  })
})
