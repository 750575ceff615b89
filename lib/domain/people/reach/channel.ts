import { type AppKind, apps, appOf } from '../apps/table'

export type ChannelKind = AppKind
export const channelKinds: readonly ChannelKind[] = apps.map(({ kind }) => kind)

/** The app in which a number is taken to be until somebody says otherwise. */
export const usualKind: ChannelKind = 'whatsapp'

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

/** A channel before it belongs to somebody. `raw` is the address itself unless it was typed differently. */
export type NewChannel = Pick<Channel, 'kind' | 'address'> & Partial<Pick<Channel, 'raw'>>

/** The channel as it is kept. */
export const newChannel = (channel: NewChannel & Pick<Channel, 'id' | 'personId'>): Channel => ({
  raw: channel.address,
  ...channel,
})

/** Kinds that reach somebody by a number, alone or beside another address. */
export const takesNumber = (kind: ChannelKind): boolean => appOf(kind).foundBy.includes('number')

/** Kinds that reach somebody by a number and nothing else. */
export const isNumber = (kind: ChannelKind): boolean => takesNumber(kind) && appOf(kind).foundBy.length === 1

/** Kinds that call: there is no message to take along. */
export const isCall = (kind: ChannelKind | 'copy'): boolean => kind !== 'copy' && appOf(kind).calls === true

/** True for two that open the same app with the same address; one that could not be read is like no other. */
export const opensSame = (
  one: Pick<Channel, 'kind' | 'address'>,
  other: Pick<Channel, 'kind' | 'address'>,
): boolean => one.kind === other.kind && one.address === other.address && one.address !== ''
