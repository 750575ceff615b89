export const channelKinds = [
  'sms',
  'email',
  'whatsapp',
  'telegram',
  'signal',
  'phone',
  'facetime',
  'messenger',
  'instagram',
  'discord',
  'teams',
  'matrix',
  'threema',
  'web',
] as const
export type ChannelKind = (typeof channelKinds)[number]

/** A way to reach one person. */
export interface Channel {
  id: string
  personId: string
  kind: ChannelKind
  /** Normalised, in the one shape that `isAddressFor` allows its kind. */
  address: string
  /** As it was typed or imported. */
  raw: string
}

const numberKinds: readonly ChannelKind[] = ['sms', 'whatsapp', 'signal', 'phone', 'telegram', 'facetime']

/** Kinds that reach somebody by a number, alone or beside another address. */
export const takesNumber = (kind: ChannelKind): boolean => numberKinds.includes(kind)

/** Kinds that call: there is no message to take along. */
export const isCall = (kind: ChannelKind | 'copy'): boolean => kind === 'phone' || kind === 'facetime'

/** True for two that open the same app with the same address; one that could not be read is like no other. */
export const opensSame = (
  one: Pick<Channel, 'kind' | 'address'>,
  other: Pick<Channel, 'kind' | 'address'>,
): boolean => one.kind === other.kind && one.address === other.address && one.address !== ''
