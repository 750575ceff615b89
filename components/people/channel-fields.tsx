import { i18n } from '#i18n'
import { channelName } from '@/components/check-in/channel-words'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import { TextField } from '@/components/ui/text-field'
import { type ChannelKind, channelKinds } from '@/lib/domain/people/channel'
import { targetText } from '@/lib/domain/people/links'
import { checkProblem, type CheckChannel, type TypedChannel, useChannelCheck } from './channel-check'
import styles from './channel-fields.module.css'
import { RegionSelect } from './region-select'

export interface ChannelFieldsProps {
  typed: TypedChannel
  onTyped: (typed: TypedChannel) => void
  check: CheckChannel
  region: string | null
  onRegion: (region: string) => void
}

const labelOf = (kind: ChannelKind) => {
  if (kind === 'email') return i18n.t('people.channel.email')
  return kind === 'telegram' ? i18n.t('people.channel.telegram') : i18n.t('people.channel.number')
}

/** Which app, and the number or address in it, read back as it was understood. */
export function ChannelFields({ typed, onTyped, check, region, onRegion }: ChannelFieldsProps) {
  const { kind, raw } = typed
  const found = useChannelCheck(typed, check)
  const isNumber = kind !== 'email' && kind !== 'telegram'
  const readAs = found?.ok ? targetText({ kind, address: found.address }) : null
  const hint =
    readAs && readAs !== raw.trim()
      ? i18n.t('people.channel.readAs', [readAs])
      : isNumber && !region
        ? i18n.t('people.channel.numberHint')
        : undefined
  return (
    <div className={styles.fields}>
      <SegmentedChoice
        legend={i18n.t('people.channel.legend')}
        value={kind}
        choices={channelKinds.map((value) => ({ value, label: channelName(value) }))}
        onChange={(next) => onTyped({ kind: next, raw })}
      />
      <TextField
        label={labelOf(kind)}
        optional
        type={kind === 'email' ? 'email' : isNumber ? 'tel' : 'text'}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        value={raw}
        hint={hint}
        error={checkProblem(kind, found)}
        onChange={(next) => onTyped({ kind, raw: next })}
      />
      {found && !found.ok && found.reason === 'no-region' && (
        <RegionSelect region={region} onRegion={onRegion} />
      )}
    </div>
  )
}
