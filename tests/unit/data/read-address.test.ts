import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/data/read-address'
import { isAddressFor } from '@/lib/domain/people/reach/address'
import { type ChannelKind, channelKinds } from '@/lib/domain/people/reach/channel'
import { proposedKind } from '@/lib/domain/people/reach/proposed-kind'

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
    // Copied out of an app: marks of direction, a hyphen that does not break.
    ['DE', '\u202a+49 151‑23456789\u202c', '+4915123456789'],
    ['EG', '٠١٠٠ ١٢٣ ٤٥٦٧', '+201001234567'],
    ['JP', '０９０−１２３４−５６７８', '+819012345678'],
    ['US', '＋８１ ９０ １２３４ ５６７８', '+819012345678'],
  ])('in %s, %s is %s', async (region, raw, address) => {
    for (const kind of numberKinds) expect(await readAddress(kind, raw, region)).toEqual(good(address))
  })

  it('with its country code needs no region', async () => {
    expect(await readAddress('sms', ' +44 7400 123456 ', null)).toEqual(good('+447400123456'))
  })

  it('without one is not guessed at', async () => {
    for (const kind of numberKinds) {
      expect(await readAddress(kind, '07400 123456', null)).toEqual(bad('no-region'))
      expect(await readAddress(kind, '07400 123456', 'XX')).toEqual(bad('no-region'))
      expect(await readAddress(kind, '٠١٠٠ ١٢٣ ٤٥٦٧', null)).toEqual(bad('no-region'))
    }
  })

  it.each(['+44 7400 12345', '+1 415 555 26711', '+999 123 456 789', 'hello', '+', 'javascript:1'])(
    'that does not exist or is none is refused: %s',
    async (raw) => {
      for (const kind of numberKinds.slice(0, 4))
        expect(await readAddress(kind, raw, 'GB')).toEqual(bad('invalid'))
    },
  )

  it('with an extension is refused, and says so: a message would reach the switchboard', async () => {
    for (const kind of numberKinds.slice(0, 4))
      expect(await readAddress(kind, '+1 415 555 2671 ext. 12', 'GB')).toEqual(bad('extension'))
  })

  it('from the range kept for films is refused as well: nobody has it', async () => {
    expect(await readAddress('sms', '07700 900123', 'GB')).toEqual(bad('invalid'))
  })

  it('is not picked out of a sentence', async () => {
    expect(await readAddress('sms', 'call me on +44 7400 123456', 'GB')).toEqual(bad('invalid'))
  })
})

describe('an e-mail address', () => {
  it.each([
    [' Maya@Example.ORG ', 'Maya@example.org'],
    ['mailto:maya@example.org', 'maya@example.org'],
    ['maya.o+porch@mail.example.co.uk', 'maya.o+porch@mail.example.co.uk'],
    ['søren@bücher.example', 'søren@bücher.example'],
  ])('%j is kept as %s', async (raw, address) => {
    expect(await readAddress('email', raw, null)).toEqual(good(address))
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
    expect(await readAddress('email', raw, null)).toEqual(bad('invalid'))
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
    expect(await readAddress('telegram', raw, null)).toEqual(good('maya_okafor'))
  })

  it('may be a number, in a link too', async () => {
    expect(await readAddress('telegram', 't.me/+447400123456', null)).toEqual(good('+447400123456'))
    expect(await readAddress('telegram', '07400 123456', 'GB')).toEqual(good('+447400123456'))
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
    expect((await readAddress('telegram', raw, 'GB')).ok).toBe(false)
  })
})

describe('nothing', () => {
  it('is said to be nothing', async () => {
    for (const kind of [...numberKinds, 'email'] as const)
      expect(await readAddress(kind, ' \n', 'GB')).toEqual(bad('empty'))
  })
})

describe('every other app', () => {
  it.each<[ChannelKind, string, string]>([
    ['whatsapp', 'https://wa.me/447400123456?text=hi', '+447400123456'],
    ['whatsapp', 'https://api.whatsapp.com/send?phone=447400123456', '+447400123456'],
    ['sms', 'https://wa.me/447400123456', '+447400123456'],
    ['signal', 'https://signal.me/#p/+447400123456', '+447400123456'],
    ['facetime', 'facetime:maya@Example.org', 'maya@example.org'],
    ['facetime', '+44 7400 123456', '+447400123456'],
    ['messenger', 'https://www.facebook.com/maya.okafor.3/', 'maya.okafor.3'],
    ['messenger', 'https://www.facebook.com/profile.php?id=100012345678901', '100012345678901'],
    ['messenger', 'https://www.facebook.com/people/Maya-Okafor/100012345678901/', '100012345678901'],
    ['messenger', 'm.me/maya.okafor.3', 'maya.okafor.3'],
    ['messenger', 'https://www.messenger.com/t/100012345678901', '100012345678901'],
    ['instagram', 'https://www.instagram.com/Maya_O.kafor/?hl=en', 'maya_o.kafor'],
    ['instagram', 'https://ig.me/m/maya_o', 'maya_o'],
    ['instagram', '@Maya_O', 'maya_o'],
    ['discord', 'https://discord.com/channels/@me/123456789012345678', '123456789012345678'],
    ['discord', '123456789012345678', '123456789012345678'],
    ['teams', 'maya@Example.org', 'maya@example.org'],
    ['teams', 'https://teams.microsoft.com/l/chat/0/0?users=maya@example.org', 'maya@example.org'],
    ['matrix', '@maya:example.org', '@maya:example.org'],
    ['matrix', 'https://matrix.to/#/@maya:example.org', '@maya:example.org'],
    ['matrix', 'https://matrix.to/#/%40maya%3Aexample.org?via=example.org', '@maya:example.org'],
    ['matrix', 'matrix:u/maya:example.org?action=chat', '@maya:example.org'],
    ['threema', 'abcd1234', 'ABCD1234'],
    ['threema', 'https://threema.id/ABCD1234?text=hi', 'ABCD1234'],
    ['web', 'https://Chat.Example.org/maya', 'https://chat.example.org/maya'],
    ['web', 'chat.example.org', 'https://chat.example.org/'],
  ])('%s reads %s', async (kind, raw, address) => {
    expect(await readAddress(kind, raw, null)).toEqual(good(address))
  })

  it('takes an address that stands beside its name, and never two of them', async () => {
    for (const raw of ['Maya Okafor <maya@Example.org>', '"Okafor, Maya" <maya@example.org>; '])
      expect(await readAddress('email', raw, null)).toEqual(good('maya@example.org'))
    expect(await readAddress('email', 'Maya <maya@example.org>, Olu <olu@example.org>', null)).toEqual(
      bad('invalid'),
    )
  })

  it.each<[ChannelKind, string]>([
    ['whatsapp', 'https://wa.me/message/ABCDEFGHIJKLM1'],
    ['whatsapp', 'https://chat.whatsapp.com/AbCdEf'],
    ['whatsapp', 'https://wa.me/447700900123'],
    ['signal', 'https://signal.me/#eu/abcdef'],
    ['messenger', 'https://www.facebook.com/groups/12345'],
    ['messenger', 'https://www.facebook.com/'],
    ['messenger', 'https://evil.example/maya.okafor'],
    ['instagram', 'https://www.instagram.com/p/Cabc123/'],
    ['instagram', 'https://www.instagram.com/..%2f..%2fevil'],
    ['instagram', 'maya okafor'],
    ['discord', 'https://discord.com/users/123456789012345678'],
    ['discord', 'https://discord.com/channels/123456789012345678/123456789012345678'],
    ['discord', 'maya#1234'],
    ['teams', '+44 7400 123456'],
    ['teams', 'https://teams.microsoft.com/l/chat/0/0?users=a@b.example,c@d.example'],
    ['matrix', 'https://matrix.to/#/#room:example.org'],
    ['matrix', 'maya'],
    ['threema', '*THREEMA'],
    ['web', 'http://example.org/'],
    ['web', 'javascript:alert(1)//https://example.org'],
    ['web', 'data:text/html,x'],
    ['web', 'https://maya:secret@example.org/'],
    ['web', 'https://exa mple.org/'],
    ['web', 'https://localhost/'],
    ['web', 'example'],
  ])('%s is not led astray by %s', async (kind, raw) => {
    expect(await readAddress(kind, raw, 'GB')).toEqual(bad('invalid'))
  })

  it('whatever is pasted, what comes out has the shape of its kind or is refused', async () => {
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(
          fc.constantFrom(
            'https://m.me/',
            'https://ig.me/m/',
            'https://matrix.to/#/',
            'discord.com/channels/@me/',
          ),
          fc.string(),
        )
        .map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channelKinds), pasted, async (kind, raw) => {
        const found = await readAddress(kind, raw, 'GB')
        if (found.ok) expect(isAddressFor(kind, found.address)).toBe(true)
        proposedKind(raw)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('the app that a pasted text belongs to', () => {
  it.each<[string, ChannelKind | null]>([
    ['+44 7400 123456', 'whatsapp'],
    ['07400 123456', 'whatsapp'],
    ['maya@example.org', 'email'],
    ['mailto:maya@example.org', 'email'],
    ['Maya Okafor <maya@example.org>', 'email'],
    ['\u202a+49 151‑23456789\u202c', 'whatsapp'],
    ['٠١٠٠ ١٢٣ ٤٥٦٧', 'whatsapp'],
    ['tel:+447400123456', 'phone'],
    ['sms:+447400123456', 'sms'],
    ['facetime:+447400123456', 'facetime'],
    ['https://wa.me/447400123456', 'whatsapp'],
    ['t.me/maya_okafor', 'telegram'],
    ['@maya_okafor', 'telegram'],
    ['@maya.okafor', 'instagram'],
    ['@maya:example.org', 'matrix'],
    ['https://signal.me/#p/+447400123456', 'signal'],
    ['https://www.facebook.com/maya', 'messenger'],
    ['instagram.com/maya', 'instagram'],
    ['https://discord.com/channels/@me/123456789012345678', 'discord'],
    ['https://teams.microsoft.com/l/chat/0/0?users=maya@example.org', 'teams'],
    ['https://matrix.to/#/@maya:example.org', 'matrix'],
    ['ABCD1234', 'threema'],
    ['https://chat.example.org/maya', 'web'],
    ['maya', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('of %j is %s', (typed, kind) => expect(proposedKind(typed)).toBe(kind))

  it.each<[string, ChannelKind, string]>([
    ['whatsapp://send?phone=447400123456&text=hi', 'whatsapp', '+447400123456'],
    ['whatsapp://send?phone=%2B447400123456', 'whatsapp', '+447400123456'],
    ['tg://resolve?domain=maya_okafor', 'telegram', 'maya_okafor'],
    ['tg://resolve?phone=447400123456', 'telegram', '+447400123456'],
    ['sgnl://signal.me/#p/+447400123456', 'signal', '+447400123456'],
    ['threema://compose?id=abcd1234', 'threema', 'ABCD1234'],
    ['instagram://user?username=Maya.Okafor', 'instagram', 'maya.okafor'],
    ['matrix:u/maya:example.org', 'matrix', '@maya:example.org'],
    ['Signal: +44 7400 123456', 'signal', '+447400123456'],
  ])('of %j, in the app’s own scheme, is %s, with %s', async (typed, kind, address) => {
    expect(proposedKind(typed)).toBe(kind)
    expect(await readAddress(kind, typed, null)).toEqual(good(address))
  })

  it.each([
    'tg://resolve?domain=',
    'tg://join?invite=abc',
    'whatsapp://chat',
    'viber://chat?number=447400123456',
  ])('is not made up for %j, which names nobody in an app that is known', async (typed) => {
    expect(proposedKind(typed)).toBeNull()
    for (const kind of channelKinds.filter((one) => one !== 'web'))
      expect((await readAddress(kind, typed, 'GB')).ok).toBe(false)
  })

  it('stays with the app of numbers that was chosen', () => {
    expect(proposedKind('+44 7400 123456', 'signal')).toBe('signal')
  })
})
