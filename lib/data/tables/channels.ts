import * as v from 'valibot'
import { isAddressFor } from '@/lib/domain/people/reach/address'
import { type Channel, channelKinds } from '@/lib/domain/people/reach/channel'
import { field } from '../parse/fields'
import { filledText, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A way to reach somebody. */
export const channels: SyncedTableOf<Channel> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: [],
  privateByChoice: ['address', 'raw'],
  fields: {
    id: field(filledText, ''),
    /** The person it belongs to. */
    personId: field(text, ''),
    kind: field(v.picklist(channelKinds), 'phone'),
    /**
     * `+` and digits (E.164) for sms, whatsapp, signal and phone; one plain address for email and teams;
     * either for facetime; E.164 or a user name without @ for telegram; a user name for messenger and
     * instagram; a conversation's number for discord; `@user:server` for matrix; eight capital letters or
     * digits for threema; an https address for web. Empty: it could not be normalised, and the channel is
     * hidden. Any other value makes an import refuse the file.
     */
    address: field(text, ''),
    /** As it was typed or imported. */
    raw: field(text, ''),
  },
  rules: [
    {
      field: 'address',
      holds: ({ kind, address }) => address === '' || isAddressFor(kind, address),
      fallback: () => '',
      hostile: true,
    },
  ],
}
