import * as v from 'valibot'
import { isAddressFor } from '@/lib/domain/people/address'
import { type Channel, channelKinds } from '@/lib/domain/people/channel'
import { field, type Fields, repairFields } from './fields'
import { filledText, text } from './values'

export const channelFields: Fields<Channel> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  kind: field(v.picklist(channelKinds), 'phone'),
  address: field(text, ''),
  raw: field(text, ''),
}

/** A channel whose address does not fit its kind has `address` among its repairs, and an empty one. */
export function parseChannel(value: unknown) {
  const parsed = repairFields(channelFields, value)
  if (parsed.value.address !== '' && !isAddressFor(parsed.value.kind, parsed.value.address)) {
    parsed.value.address = ''
    parsed.repaired.push('address')
  }
  return parsed
}
