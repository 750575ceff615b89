import { type AppKind, apps, appOf } from '../apps/table'

export type ChannelKind = AppKind
export const channelKinds: readonly ChannelKind[] = apps.map(({ kind }) => kind)

/** The app assumed for a number until the person chooses another one. */
export const usualKind: ChannelKind = 'whatsapp'

/** A way to reach one person. */
export interface Channel {
  id: string
  personId: string
  kind: ChannelKind
  /** The normalised address, in the form that `isAddressFor` accepts for its kind. */
  address: string
  /** As it was typed or imported. */
  raw: string
}

/** A channel that does not belong to a person yet. `raw` defaults to the address. */
export type NewChannel = Pick<Channel, 'kind' | 'address'> & Partial<Pick<Channel, 'raw'>>

/** The channel as it is stored. */
export const newChannel = (channel: NewChannel & Pick<Channel, 'id' | 'personId'>): Channel => ({
  raw: channel.address,
  ...channel,
})

/** True for kinds that reach somebody by a number, alone or beside another address. */
export const takesNumber = (kind: ChannelKind): boolean => appOf(kind).foundBy.includes('number')

/** True for kinds that reach somebody only by a number. */
export const isNumber = (kind: ChannelKind): boolean => takesNumber(kind) && appOf(kind).foundBy.length === 1

/** True for kinds that make calls, which take no message along. */
export const isCall = (kind: ChannelKind | 'copy'): boolean => kind !== 'copy' && appOf(kind).calls === true

/** True when both open the same app with the same address; an address that could not be read equals none. */
export const opensSame = (
  one: Pick<Channel, 'kind' | 'address'>,
  other: Pick<Channel, 'kind' | 'address'>,
): boolean => one.kind === other.kind && one.address === other.address && one.address !== ''
