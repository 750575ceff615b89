import type { Channel } from '@/lib/domain/people/channel'
import { draftLink, targetText } from '@/lib/domain/people/links'
import type { ChannelOption } from './channel-option'

type Address = Pick<Channel, 'id' | 'kind' | 'address'>

/** Where channels lead, as shown before they open. One that leads nowhere is left out. */
export const channelOptions = (channels: readonly Address[]): ChannelOption[] =>
  channels
    .filter((channel) => draftLink(channel, '') !== null)
    .map((channel) => ({ id: channel.id, kind: channel.kind, target: targetText(channel) }))

/** The preferred channel if it leads anywhere, otherwise the first that does. */
export function preferredOption(
  channels: readonly Address[],
  preferredId: string | null,
): ChannelOption | null {
  const options = channelOptions(channels)
  return options.find(({ id }) => id === preferredId) ?? options[0] ?? null
}

/** Builds the link of a channel by its id. */
export const linkerFor =
  (channels: readonly Address[], { apple }: { apple: boolean }) =>
  (id: string, text: string) => {
    const channel = channels.find((one) => one.id === id)
    return channel ? draftLink(channel, text, { apple }) : null
  }
