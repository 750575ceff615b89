import type { Family } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import type { Channel } from '@/lib/domain/people/reach/channel'
import { type DraftLink, draftLink, targetText } from '@/lib/domain/people/reach/links'
import type { ChannelOption } from './channel-option'

type DraftTarget = Pick<Channel, 'id' | 'kind' | 'address'>
/** Only Apple systems have FaceTime. */
type Platform = { apple: boolean }

/** The channels that can be opened, with their targets. */
export const channelOptions = (channels: readonly DraftTarget[], { apple }: Platform): ChannelOption[] =>
  channels
    .filter((channel) => draftLink(channel, '', { apple }) !== null)
    .map((channel) => ({ id: channel.id, kind: channel.kind, target: targetText(channel) }))

/** The preferred channel if it can be opened, otherwise the first that can. */
export function preferredOption(
  channels: readonly DraftTarget[],
  preferredId: string | null,
  platform: Platform,
): ChannelOption | null {
  const options = channelOptions(channels, platform)
  return options.find(({ id }) => id === preferredId) ?? options[0] ?? null
}

/**
 * Builds a channel's link by its id. A tender message is copied first, so that its text never gets into an
 * address that a browser remembers.
 */
export const linkerFor =
  (
    channels: readonly DraftTarget[],
    { family, ...platform }: { family: Family; apple: boolean; handsOver: boolean },
  ) =>
  (id: string, text: string): DraftLink | null => {
    const channel = channels.find((one) => one.id === id)
    if (!channel) return null
    if (!familyTraits[family].tender) return draftLink(channel, text, platform)
    const bare = draftLink(channel, '', platform)
    return bare && { ...bare, carriesText: false }
  }
