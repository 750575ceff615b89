import type { ChannelKind } from '@/lib/domain/people/reach/channel'

/** An example of one app with one address: from pasting to writing it into a card. */
export interface AppExample {
  /** Each of these texts is pasted into an empty field. */
  pasted: readonly string[]
  /** The stored form. */
  address: string
  shown: string
  /** The links of an empty draft, and of one with the text "Tea & cake?". */
  empty: string
  withText: string
  /** The link carries no text: it is copied first, or it is a call. */
  bare?: true
  /** Other lines of cards that contain the same address. */
  cardLines?: readonly string[]
  /** The line that is written into a card. */
  written: string
}

const number = '+447400123456'
const shown = '+44 740 012 3456'
const text = 'Tea%20%26%20cake%3F'

/** At least one example for each app; a test checks every app against its own. */
export const appExamples: Record<ChannelKind, readonly AppExample[]> = {
  sms: [
    {
      pasted: ['sms:+44 7400 123456'],
      address: number,
      shown,
      empty: `sms:${number}`,
      withText: `sms:${number}?body=${text}`,
      written: `TEL;TYPE=cell:${number}`,
    },
  ],
  email: [
    {
      pasted: ['maya+tea@Example.org', 'mailto:maya+tea@example.org', 'Maya <maya+tea@example.org>'],
      address: 'maya+tea@example.org',
      shown: 'maya+tea@example.org',
      empty: 'mailto:maya%2Btea@example.org',
      withText: `mailto:maya%2Btea@example.org?body=${text}`,
      written: 'EMAIL:maya+tea@example.org',
    },
  ],
  whatsapp: [
    {
      pasted: [
        '+44 7400 123456',
        'https://wa.me/447400123456?text=hi',
        'https://api.whatsapp.com/send?phone=447400123456',
        'whatsapp://send?phone=%2B447400123456',
      ],
      address: number,
      shown,
      empty: 'https://web.whatsapp.com/send?phone=447400123456',
      withText: `https://web.whatsapp.com/send?phone=447400123456&text=${text}`,
      cardLines: [
        'IMPP;X-SERVICE-TYPE=WhatsApp:x-apple:+44 7400 123456',
        'IMPP:whatsapp:+447400123456',
        'URL:https://wa.me/447400123456',
      ],
      written: `TEL;TYPE=cell:${number}`,
    },
  ],
  telegram: [
    {
      pasted: ['@maya_okafor', 't.me/maya_okafor', 'tg://resolve?domain=maya_okafor', 'telegram:maya_okafor'],
      address: 'maya_okafor',
      shown: '@maya_okafor',
      empty: 'https://t.me/maya_okafor',
      withText: `https://t.me/maya_okafor?text=${text}`,
      cardLines: ['IMPP;X-SERVICE-TYPE=Telegram:telegram:maya_okafor', 'X-SOCIALPROFILE;type=tg:maya_okafor'],
      written: 'URL:https://t.me/maya_okafor',
    },
    {
      pasted: ['t.me/+447400123456', 'tg://resolve?phone=447400123456'],
      address: number,
      shown,
      empty: `https://t.me/${number}`,
      withText: `https://t.me/${number}?text=${text}`,
      cardLines: ['IMPP:telegram:+44 7400 123456'],
      written: `TEL;TYPE=cell:${number}`,
    },
  ],
  signal: [
    {
      pasted: [
        'https://signal.me/#p/+447400123456',
        'sgnl://signal.me/#p/+447400123456',
        'Signal: +44 7400 123456',
      ],
      address: number,
      shown,
      empty: `https://signal.me/#p/${number}`,
      withText: `https://signal.me/#p/${number}`,
      bare: true,
      cardLines: ['IMPP:sgnl:+44 7400 123456'],
      written: `TEL;TYPE=cell:${number}`,
    },
  ],
  phone: [
    {
      pasted: ['tel:+44-7400-123456'],
      address: number,
      shown,
      empty: `tel:${number}`,
      withText: `tel:${number}`,
      bare: true,
      written: `TEL;TYPE=voice:${number}`,
    },
  ],
  facetime: [
    {
      pasted: ['facetime:maya@Example.org'],
      address: 'maya@example.org',
      shown: 'maya@example.org',
      empty: 'facetime:maya@example.org',
      withText: 'facetime:maya@example.org',
      bare: true,
      written: 'EMAIL:maya@example.org',
    },
    {
      pasted: ['facetime:+447400123456'],
      address: number,
      shown,
      empty: `facetime:${number}`,
      withText: `facetime:${number}`,
      bare: true,
      written: `TEL;TYPE=cell:${number}`,
    },
  ],
  messenger: [
    {
      pasted: [
        'https://www.facebook.com/maya.okafor.3/',
        'm.me/maya.okafor.3',
        'https://www.messenger.com/t/maya.okafor.3',
      ],
      address: 'maya.okafor.3',
      shown: 'm.me/maya.okafor.3',
      empty: 'https://m.me/maya.okafor.3',
      withText: 'https://m.me/maya.okafor.3',
      bare: true,
      cardLines: ['item1.IMPP;X-SERVICE-TYPE=Facebook:xmpp\\:maya.okafor.3'],
      written: 'URL:https://m.me/maya.okafor.3',
    },
  ],
  instagram: [
    {
      pasted: [
        '@Maya.Okafor',
        'https://www.instagram.com/Maya.Okafor/?hl=en',
        'instagram://user?username=Maya.Okafor',
      ],
      address: 'maya.okafor',
      shown: '@maya.okafor',
      empty: 'https://ig.me/m/maya.okafor',
      withText: 'https://ig.me/m/maya.okafor',
      bare: true,
      cardLines: [
        'X-SOCIALPROFILE;type=instagram;x-user=maya.okafor:x-apple:maya.okafor',
        'SOCIALPROFILE;SERVICE-TYPE=Instagram;USERNAME=maya.okafor:https://www.instagram.com/maya.okafor',
      ],
      written: 'URL:https://www.instagram.com/maya.okafor',
    },
  ],
  discord: [
    {
      pasted: ['https://discord.com/channels/@me/123456789012345678', '123456789012345678'],
      address: '123456789012345678',
      shown: '123456789012345678',
      empty: 'https://discord.com/channels/@me/123456789012345678',
      withText: 'https://discord.com/channels/@me/123456789012345678',
      bare: true,
      cardLines: [],
      written: 'URL:https://discord.com/channels/@me/123456789012345678',
    },
  ],
  teams: [
    {
      pasted: ['https://teams.microsoft.com/l/chat/0/0?users=maya@example.org'],
      address: 'maya@example.org',
      shown: 'maya@example.org',
      empty: 'https://teams.microsoft.com/l/chat/0/0?users=maya%40example.org',
      withText: `https://teams.microsoft.com/l/chat/0/0?users=maya%40example.org&message=${text}`,
      cardLines: ['IMPP;X-SERVICE-TYPE=Teams:maya@example.org'],
      written: 'EMAIL:maya@example.org',
    },
  ],
  matrix: [
    {
      pasted: [
        '@maya:example.org',
        'https://matrix.to/#/%40maya%3Aexample.org?via=example.org',
        'matrix:u/maya:example.org?action=chat',
      ],
      address: '@maya:example.org',
      shown: '@maya:example.org',
      empty: 'https://matrix.to/#/@maya:example.org',
      withText: 'https://matrix.to/#/@maya:example.org',
      bare: true,
      cardLines: ['IMPP;PREF=1:matrix:u/maya:example.org', 'IMPP:matrix:@maya:example.org'],
      written: 'URL:https://matrix.to/#/@maya:example.org',
    },
  ],
  threema: [
    {
      pasted: ['ABCD1234', 'https://threema.id/ABCD1234?text=hi', 'threema://compose?id=abcd1234'],
      address: 'ABCD1234',
      shown: 'ABCD1234',
      empty: 'https://threema.id/ABCD1234',
      withText: 'https://threema.id/ABCD1234',
      bare: true,
      cardLines: ['IMPP:threema:abcd1234'],
      written: 'URL:https://threema.id/ABCD1234',
    },
  ],
  web: [
    {
      pasted: ['https://Chat.Example.org/maya?room=1', 'chat.example.org/maya?room=1'],
      address: 'https://chat.example.org/maya?room=1',
      shown: 'chat.example.org/maya?room=1',
      empty: 'https://chat.example.org/maya?room=1',
      withText: 'https://chat.example.org/maya?room=1',
      bare: true,
      written: 'URL:https://chat.example.org/maya?room=1',
    },
  ],
}
