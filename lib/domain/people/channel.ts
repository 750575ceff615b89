export const channelKinds = ['sms', 'email', 'whatsapp', 'telegram', 'signal', 'phone'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** A way to reach one person. */
export interface Channel {
  id: string
  personId: string
  kind: ChannelKind
  /** Normalised: E.164 (`+14155550123`) for sms, whatsapp, signal, phone; an address for email; `+E.164` or a user name without @ for telegram. */
  address: string
  /** As it was typed or imported. */
  raw: string
}
