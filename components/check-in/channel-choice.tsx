import { i18n } from '#i18n'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { byKey } from '@/components/ui/use-by-key'
import { channelName } from './channel-words'
import type { ChannelOption } from './channel-option'

interface ChannelChoiceProps {
  channels: readonly ChannelOption[]
  channelId: string | null
  onChannel: (id: string) => void
}

/** The choice of app; channels of the same kind are told apart by their targets. */
export function ChannelChoice({ channels, channelId, onChannel }: ChannelChoiceProps) {
  const named = (channel: ChannelOption) =>
    channels.filter((other) => other.kind === channel.kind).length > 1
      ? `${channelName(channel.kind)} · ${channel.target}`
      : channelName(channel.kind)
  return (
    <SegmentedChoice
      legend={i18n.t('checkIn.channel')}
      legendHidden
      look="quiet"
      value={channelId}
      onChange={onChannel}
      choices={channels.map((channel) => ({
        value: channel.id,
        label: named(channel),
        control: channel.id === channelId ? byKey('0') : undefined,
      }))}
    />
  )
}
