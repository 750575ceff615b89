import * as v from 'valibot'
import { type Channel, type ChannelKind, channelKinds } from '@/lib/domain/people/channel'
import { field, type Fields, repairFields } from './fields'
import { filledText, text } from './values'

const number = /^\+[1-9]\d{3,14}$/
const mailbox = /^[^\s@<>"(),:;\\[\]\p{Cc}]+@[^\s@<>"(),:;\\[\]/?#&\p{Cc}]+$/u
const userName = /^[A-Za-z0-9_]{3,32}$/

/** True when an address has the normalised form of its kind; a link is only ever built from such a one. */
export function addressFits(kind: ChannelKind, address: string): boolean {
  if (kind === 'email') return mailbox.test(address)
  return number.test(address) || (kind === 'telegram' && userName.test(address))
}

export const channelFields: Fields<Channel> = {
  id: field(filledText, ''),
  personId: field(filledText, ''),
  kind: field(v.picklist(channelKinds), 'phone'),
  address: field(filledText, ''),
  raw: field(text, ''),
}

/** A channel whose address does not fit its kind has `address` among its repairs, and an empty one. */
export function parseChannel(value: unknown) {
  const parsed = repairFields(channelFields, value)
  if (parsed.value.address !== '' && !addressFits(parsed.value.kind, parsed.value.address)) {
    parsed.value.address = ''
    parsed.repaired.push('address')
  }
  return parsed
}
