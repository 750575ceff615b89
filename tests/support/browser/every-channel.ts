import type { ChannelKind } from '@/lib/domain/people/reach/channel'

/**
 * A text with everything that easily gets lost: line breaks, characters special in links, both writing
 * directions.
 */
export const hardText = 'Tea & cake?\n50% off #soon, 1+1=2 "äöü"\n🫖 שלום مرحبا'
const encoded = encodeURIComponent(hardText)

export interface ChannelCase {
  kind: ChannelKind
  /** The channel's name in the choice. */
  name: string
  address: string
  /** The label of the button. */
  opens: string
  /** The target shown before opening. */
  target: string
  href: string
  /** tab: a page. system: a program on this machine. */
  to: 'tab' | 'system'
  /** The link does not carry the text, which is on the clipboard. A call has no text. */
  copied: boolean
}

const number = '+14155550123'
const spaced = '+1 415 555 0123'
const tab = { to: 'tab', copied: false } as const
const copiedFirst = { to: 'tab', copied: true } as const
const system = { to: 'system', copied: false } as const

/**
 * Every kind of channel that opens on every system, with exactly what has to open. FaceTime exists only on
 * Apple systems.
 */
export const everyChannel: readonly ChannelCase[] = [
  {
    kind: 'sms',
    name: 'Messages',
    address: number,
    opens: 'Open in Messages',
    target: spaced,
    href: `sms:${number}?body=${encoded}`,
    ...system,
  },
  {
    kind: 'email',
    name: 'Mail',
    address: 'maya+tea@example.org',
    opens: 'Open in Mail',
    target: 'maya+tea@example.org',
    href: `mailto:maya%2Btea@example.org?body=${encoded.replaceAll('%0A', '%0D%0A')}`,
    ...system,
  },
  {
    kind: 'whatsapp',
    name: 'WhatsApp',
    address: number,
    opens: 'Open in WhatsApp',
    target: spaced,
    href: `https://web.whatsapp.com/send?phone=14155550123&text=${encoded}`,
    ...tab,
  },
  {
    kind: 'telegram',
    name: 'Telegram',
    address: 'maya_lind',
    opens: 'Open in Telegram',
    target: '@maya_lind',
    href: `https://t.me/maya_lind?text=${encoded}`,
    ...tab,
  },
  {
    kind: 'signal',
    name: 'Signal',
    address: number,
    opens: 'Open in Signal',
    target: spaced,
    href: `https://signal.me/#p/${number}`,
    ...copiedFirst,
  },
  {
    kind: 'phone',
    name: 'Phone',
    address: number,
    opens: 'Call',
    target: spaced,
    href: `tel:${number}`,
    ...system,
  },
  {
    kind: 'messenger',
    name: 'Messenger',
    address: 'maya.lind.3',
    opens: 'Open in Messenger',
    target: 'm.me/maya.lind.3',
    href: 'https://m.me/maya.lind.3',
    ...copiedFirst,
  },
  {
    kind: 'instagram',
    name: 'Instagram',
    address: 'maya_l.ind',
    opens: 'Open in Instagram',
    target: '@maya_l.ind',
    href: 'https://ig.me/m/maya_l.ind',
    ...copiedFirst,
  },
  {
    kind: 'discord',
    name: 'Discord',
    address: '123456789012345678',
    opens: 'Open in Discord',
    target: '123456789012345678',
    href: 'https://discord.com/channels/@me/123456789012345678',
    ...copiedFirst,
  },
  {
    kind: 'teams',
    name: 'Teams',
    address: 'maya@example.org',
    opens: 'Open in Teams',
    target: 'maya@example.org',
    href: `https://teams.microsoft.com/l/chat/0/0?users=maya%40example.org&message=${encoded}`,
    ...tab,
  },
  {
    kind: 'matrix',
    name: 'Matrix',
    address: '@maya:chat.example.org',
    opens: 'Open in Matrix',
    target: '@maya:chat.example.org',
    href: 'https://matrix.to/#/@maya:chat.example.org',
    ...copiedFirst,
  },
  {
    kind: 'threema',
    name: 'Threema',
    address: 'ABCD1234',
    opens: 'Open in Threema',
    target: 'ABCD1234',
    href: 'https://threema.id/ABCD1234',
    ...copiedFirst,
  },
  {
    kind: 'web',
    name: 'Web page',
    address: 'https://chat.example.org/maya?room=1#now',
    opens: 'Open the page',
    target: 'chat.example.org/maya?room=1#now',
    href: 'https://chat.example.org/maya?room=1#now',
    ...copiedFirst,
  },
]

/**
 * One channel for each way a draft can open: by the system with or without text, in an address, and copied
 * first.
 */
export const everyWay = everyChannel.filter(({ kind }) =>
  ['sms', 'email', 'phone', 'whatsapp', 'signal'].includes(kind),
)
