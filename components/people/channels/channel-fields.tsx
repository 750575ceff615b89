import { useState } from 'react'
import { i18n } from '#i18n'
import { channelName } from '@/components/check-in/channel-words'
import layout from '@/components/ui/styles/layout.module.css'
import { Select } from '@/components/ui/fields/select'
import { TextField } from '@/components/ui/fields/text-field'
import { channelKinds } from '@/lib/domain/people/reach/channel'
import { targetText } from '@/lib/domain/people/reach/links'
import { proposedKind } from '@/lib/domain/people/reach/proposed-kind'
import { checkProblem, type CheckChannel, type TypedChannel, useChannelCheck } from './channel-check'
import { RegionSelect } from './region-select'

export interface ChannelFieldsProps {
  typed: TypedChannel
  onTyped: (typed: TypedChannel) => void
  check: CheckChannel
  region: string | null
  onRegion: (region: string) => void
}

/** A number, address or profile link, shown as it was understood; its app is proposed and can be changed. */
export function ChannelFields({ typed, onTyped, check, region, onRegion }: ChannelFieldsProps) {
  const { kind, raw } = typed
  /** A chosen app, or that of an existing channel, is not replaced by a proposal. */
  const [chosen, setChosen] = useState(raw !== '')
  const found = useChannelCheck(typed, check)
  const readAs = found?.ok ? targetText({ kind, address: found.address }) : null
  const hint =
    readAs && readAs !== raw.trim()
      ? i18n.t('people.channel.readAs', [readAs])
      : i18n.t('people.channel.anyHint')
  return (
    <div className={layout.column3}>
      <TextField
        label={i18n.t('people.channel.any')}
        optional
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        value={raw}
        hint={hint}
        error={checkProblem(kind, found)}
        onChange={(next) => onTyped({ kind: chosen ? kind : (proposedKind(next) ?? kind), raw: next })}
      />
      <Select
        label={i18n.t('people.channel.legend')}
        value={kind}
        choices={channelKinds.map((value) => ({ value, label: channelName(value) }))}
        onChange={(next) => {
          setChosen(true)
          onTyped({ kind: next, raw })
        }}
      />
      {found && !found.ok && found.reason === 'no-region' && (
        <RegionSelect region={region} onRegion={onRegion} />
      )}
    </div>
  )
}
