import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestLinkText } from '@/lib/domain/people/apps/link'
import { channelKinds, type ChannelKind } from '@/lib/domain/people/reach/channel'
import { draftLink, targetText } from '@/lib/domain/people/reach/links'
import { appExamples } from '../../../support/app-examples'

const number = '+14155550123'
/** Of each app an address; of those whose links are told below, one that is hard to write into a link. */
const addressOf: Record<ChannelKind, string> = {
  ...(Object.fromEntries(channelKinds.map((kind) => [kind, appExamples[kind][0]!.address])) as Record<
    ChannelKind,
    string
  >),
  sms: number,
  email: 'maya.o+porch@example.co.uk',
  whatsapp: number,
  telegram: 'maya_okafor',
  signal: number,
  phone: number,
  facetime: number,
  messenger: 'maya.okafor.3',
  instagram: 'maya_o.kafor',
  discord: '123456789012345678',
  teams: 'maya@example.org',
  matrix: '@maya/o:chat.example.org:8448',
  threema: 'ABCD1234',
  web: 'https://chat.example.org/maya?room=1#now',
}
const href = (kind: ChannelKind, text: string, address = addressOf[kind]) =>
  draftLink({ kind, address }, text, { apple: kind === 'facetime' })?.href

describe('a link that opens a draft', () => {
  const text = 'Hi & hello #1,\n50% off? שלום 🌱'
  const written = 'Hi%20%26%20hello%20%231%2C%0A50%25%20off%3F%20%D7%A9%D7%9C%D7%95%D7%9D%20%F0%9F%8C%B1'

  it('is exactly this for each channel', () => {
    expect(href('sms', text)).toBe(`sms:+14155550123?body=${written}`)
    expect(href('email', text)).toBe(
      `mailto:maya.o%2Bporch@example.co.uk?body=${written.replace('%0A', '%0D%0A')}`,
    )
    expect(href('whatsapp', text)).toBe(`https://web.whatsapp.com/send?phone=14155550123&text=${written}`)
    expect(href('telegram', text)).toBe(`https://t.me/maya_okafor?text=${written}`)
    expect(href('telegram', text, number)).toBe(`https://t.me/+14155550123?text=${written}`)
    expect(href('signal', text)).toBe('https://signal.me/#p/+14155550123')
    expect(href('phone', text)).toBe('tel:+14155550123')
    expect(href('facetime', text)).toBe('facetime:+14155550123')
    expect(href('facetime', text, 'maya+o@example.org')).toBe('facetime:maya%2Bo@example.org')
    expect(href('messenger', text)).toBe('https://m.me/maya.okafor.3')
    expect(href('instagram', text)).toBe('https://ig.me/m/maya_o.kafor')
    expect(href('discord', text)).toBe('https://discord.com/channels/@me/123456789012345678')
    expect(href('teams', text)).toBe(
      `https://teams.microsoft.com/l/chat/0/0?users=maya%40example.org&message=${written}`,
    )
    expect(href('matrix', text)).toBe('https://matrix.to/#/@maya%2Fo:chat.example.org:8448')
    expect(href('threema', text)).toBe('https://threema.id/ABCD1234')
    expect(href('web', text)).toBe('https://chat.example.org/maya?room=1#now')
  })

  it('opens pages in a tab and leaves the other schemes to the system', () => {
    const opensIn = (kind: ChannelKind) =>
      draftLink({ kind, address: addressOf[kind] }, '', { apple: true })?.opensIn
    const bySystem = ['sms', 'email', 'phone', 'facetime']
    expect(channelKinds.filter((kind) => opensIn(kind) === 'handler')).toEqual(bySystem)
    expect(channelKinds.filter((kind) => opensIn(kind) === 'tab')).toEqual(
      channelKinds.filter((kind) => !bySystem.includes(kind)),
    )
  })

  it('has FaceTime only where there is FaceTime', () => {
    expect(draftLink({ kind: 'facetime', address: number }, '')).toBeNull()
    expect(draftLink({ kind: 'facetime', address: number }, '', { apple: true })?.href).toBeDefined()
  })

  it('says where the text has to be copied first', () => {
    const carries = (kind: ChannelKind) => draftLink({ kind, address: addressOf[kind] }, 'Hi')?.carriesText
    const told = channelKinds.filter((kind) => appExamples[kind].every(({ bare }) => !bare))
    expect(channelKinds.filter(carries)).toEqual(told)
    expect(told).toEqual(expect.arrayContaining(['sms', 'email', 'whatsapp', 'telegram', 'teams']))
  })

  it('carries 1,500 characters and leaves a longer text out altogether', () => {
    for (const kind of ['sms', 'email', 'whatsapp', 'telegram', 'teams'] as const) {
      const channel = { kind, address: addressOf[kind] }
      expect(draftLink(channel, 'a'.repeat(longestLinkText))?.carriesText).toBe(true)
      const long = draftLink(channel, 'a'.repeat(longestLinkText + 1))!
      expect(long.carriesText).toBe(false)
      expect(long.href).not.toContain('aaa')
    }
  })

  it('writes a subject, every kind of line break, and the Apple form', () => {
    const email = { kind: 'email', address: 'a@b.example' } as const
    expect(draftLink(email, 'one\r\ntwo\rthree\nfour', { subject: 'Hi & you' })?.href).toBe(
      'mailto:a@b.example?subject=Hi%20%26%20you&body=one%0D%0Atwo%0D%0Athree%0D%0Afour',
    )
    expect(draftLink({ kind: 'sms', address: number }, 'Hi', { apple: true })?.href).toBe(
      'sms:+14155550123&body=Hi',
    )
  })

  it('leaves no empty field behind', () => {
    expect(href('sms', '')).toBe('sms:+14155550123')
    expect(href('email', '')).toBe('mailto:maya.o%2Bporch@example.co.uk')
    expect(href('whatsapp', '')).toBe('https://web.whatsapp.com/send?phone=14155550123')
    expect(href('telegram', '')).toBe('https://t.me/maya_okafor')
  })
})

describe('what an imported channel can never become', () => {
  const hostile = [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '+1415555012;phone-context=evil',
    '+14155550123?body=x',
    '+14155550123\n',
    '+04155550123',
    '+141',
    'name/../evil',
    'maya okafor',
    'a@b.example?bcc=c@d.example',
    'a@b.example,c@d.example',
    '"x" <a@b.example>',
    'a@b',
    'a@b..example',
    '.a@b.example',
    'javascript:alert(1)@b.example',
    '//evil.example',
    '..',
    'a..b',
    'maya/../../evil',
    '@maya',
    '@maya:evil.example/#/@x:y',
    '@ma ya:example.org',
    '@maya:example.org:8448:1',
    'http://example.org/',
    'https://example.org',
    'https://maya:secret@example.org/',
    'https://maya@example.org/',
    'https://localhost/',
    'https://example.org/a b',
    ' https://example.org/',
    'https:example.org',
    'blob:https://example.org/1',
    `https://example.org/${'a'.repeat(2000)}`,
    'abcd1234/',
    '__proto__/',
    '',
  ]
  it.each(hostile)('%j is no link', (address) => {
    for (const kind of channelKinds) expect(draftLink({ kind, address }, 'Hi', { apple: true })).toBeNull()
  })

  it.each([
    ['discord', '12345'],
    ['discord', 'maya#1234'],
    ['threema', 'abcd1234'],
    ['threema', '*ABCD123'],
    ['instagram', 'maya-o'],
    ['instagram', '.maya'],
    ['messenger', 'maya_o'],
    ['messenger', 'maya.'],
    ['teams', '+14155550123'],
    ['web', 'https://example.org/../x'],
    ['whatsapp', '14155550123'],
  ] as const)('%s to %j is no link', (kind, address) => {
    expect(draftLink({ kind, address }, 'Hi')).toBeNull()
  })

  it('a link of another scheme, or to another host, for any address and text', () => {
    const seen = { links: 0 }
    const hosts = channelKinds.map((kind) => new URL(appExamples[kind][0]!.empty).host)
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostile, ...Object.values(addressOf)),
      fc.tuple(fc.constantFrom(...Object.values(addressOf)), fc.string()).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...channelKinds),
        address,
        fc.string({ unit: 'binary' }),
        (kind, at, text) => {
          const link = draftLink({ kind, address: at }, text, { apple: true })
          if (!link) return
          seen.links++
          const url = new URL(link.href)
          expect(['https:', 'sms:', 'tel:', 'mailto:', 'facetime:']).toContain(url.protocol)
          if (kind !== 'web') expect(hosts).toContain(url.host)
          expect([url.username, url.password]).toEqual(['', ''])
        },
      ),
      { numRuns: 6000 },
    )
    expect(seen.links).toBeGreaterThan(100)
  })
})

describe('any text at all', () => {
  const textIn = (kind: ChannelKind, link: string) => {
    // As the browser will ask for it: it escapes an apostrophe that encodeURIComponent leaves.
    const { href: asked } = new URL(link)
    const query = asked.slice(asked.indexOf('?') + 1)
    const field = kind === 'sms' || kind === 'email' ? 'body' : 'text'
    const value = query.split('&').find((part) => part.startsWith(`${field}=`))
    return decodeURIComponent(value?.slice(field.length + 1) ?? '')
  }

  it('arrives as it was written', () => {
    const written = fc.string({ unit: 'grapheme', maxLength: 300 })
    const carrying = fc.constantFrom('sms', 'whatsapp', 'telegram', 'email' as ChannelKind)
    fc.assert(
      fc.property(carrying, written, (kind, text) => {
        const arrived = textIn(kind, href(kind, text)!)
        expect(arrived).toBe(kind === 'email' ? text.replace(/\r\n|\r|\n/g, '\r\n') : text)
      }),
    )
  })

  it('does not break on half an emoji', () => {
    expect(href('sms', 'a\ud83cb')).toBe('sms:+14155550123?body=a%EF%BF%BDb')
    expect(href('email', '\udf31')).toBe('mailto:maya.o%2Bporch@example.co.uk?body=%EF%BF%BD')
  })
})

describe('what is shown before it opens', () => {
  it.each([
    ['sms', '+14155550123', '+1 415 555 0123'],
    ['whatsapp', '+447700900123', '+44 770 090 0123'],
    ['signal', '+35312345678', '+353 123 456 78'],
    ['phone', '+390212345', '+39 021 2345'],
    ['telegram', '+4915112345678', '+49 151 123 456 78'],
    ['telegram', 'maya_okafor', '@maya_okafor'],
    ['email', 'a@b.example', 'a@b.example'],
    ['instagram', 'maya_o', '@maya_o'],
    ['messenger', 'maya.o', 'm.me/maya.o'],
    ['matrix', '@maya:example.org', '@maya:example.org'],
    ['web', 'https://example.org/maya/', 'example.org/maya'],
  ] as const)('%s %s reads %s', (kind, address, shown) => {
    expect(targetText({ kind, address })).toBe(shown)
  })

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (address) => {
        expect(targetText({ kind: 'phone', address }).replaceAll(' ', '')).toBe(address)
      }),
    )
  })
})
