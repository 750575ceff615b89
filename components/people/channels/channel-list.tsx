import { useState } from 'react'
import { i18n } from '#i18n'
import { preferredOption } from '@/components/check-in/links'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { type Channel, usualKind } from '@/lib/domain/people/reach/channel'
import { waitsForCountry } from '@/lib/domain/people/reach/typed-address'
import type { CheckChannel, TypedChannel } from './channel-check'
import { ChannelForm } from './channel-form'
import { ChannelRow } from './channel-row'
import { RegionSelect } from './region-select'

export interface ChannelListProps {
  channels: readonly Channel[]
  preferredId: string | null
  apple: boolean
  check: CheckChannel
  region: string | null
  onRegion: (region: string) => void
  /** `id` null: a new one. Resolves to false when saving failed, so that the typed text stays. */
  onSave: (id: string | null, channel: TypedChannel & { address: string }) => Promise<boolean>
  onPrefer: (channel: Channel) => void
  onRemove: (channel: Channel) => void
}

/** Somebody's channels, edited in place. */
export function ChannelList(props: ChannelListProps) {
  const { channels, preferredId, region, onRegion, onSave } = props
  /** When the preferred channel cannot be opened, the one that drafts really open in is marked. */
  const first = preferredOption(channels, preferredId, { apple: props.apple })?.id
  /** The channel being edited: its id, or 'new'. */
  const [writing, setWriting] = useState<string | null>(null)

  const form = (id: string | null, typed: TypedChannel) => (
    <ChannelForm
      initial={typed}
      check={props.check}
      region={region}
      onRegion={onRegion}
      onCancel={() => setWriting(null)}
      onSave={async (channel) => {
        const saved = await onSave(id, channel)
        if (saved) setWriting(null)
        return saved
      }}
    />
  )

  return (
    <div className={layout.column3}>
      {channels.length === 0 && writing === null && (
        <p className={layout.note}>{i18n.t('people.channel.none')}</p>
      )}
      <ul>
        {channels.map((channel) =>
          writing === channel.id ? (
            <li key={channel.id}>{form(channel.id, channel)}</li>
          ) : (
            <ChannelRow
              key={channel.id}
              channel={channel}
              apple={props.apple}
              needsRegion={region === null && waitsForCountry(channel)}
              preferred={channel.id === first}
              onPrefer={() => props.onPrefer(channel)}
              onCorrect={() => setWriting(channel.id)}
              onRemove={() => props.onRemove(channel)}
            />
          ),
        )}
      </ul>
      {writing === null && region === null && channels.some(waitsForCountry) && (
        <RegionSelect region={region} onRegion={onRegion} />
      )}
      {writing === 'new' ? (
        form(null, { kind: usualKind, raw: '' })
      ) : (
        <div>
          <Button size="small" onClick={() => setWriting('new')}>
            {i18n.t('people.channel.add')}
          </Button>
        </div>
      )}
    </div>
  )
}
