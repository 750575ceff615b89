import { useRef, useState } from 'react'
import layout from '@/components/ui/styles/layout.module.css'
import { useOnceAtATime } from '@/components/ui/use-once-at-a-time'
import type { CheckChannel, TypedChannel } from './channel-check'
import { ChannelFields } from './channel-fields'
import { FormActions } from '../page/form-actions'

interface ChannelFormProps {
  initial: TypedChannel
  check: CheckChannel
  region: string | null
  onRegion: (region: string) => void
  onSave: (channel: TypedChannel & { address: string }) => Promise<boolean>
  onCancel: () => void
}

/** The form for one channel. An address that cannot be parsed is kept as typed, with an empty address. */
export function ChannelForm({ initial, check, region, onRegion, onSave, onCancel }: ChannelFormProps) {
  const [typed, setTyped] = useState<TypedChannel>({ kind: initial.kind, raw: initial.raw })

  /** The country is asked for only once; the person may go on without it. */
  const regionAsked = useRef(false)

  const submit = useOnceAtATime(async () => {
    if (!typed.raw.trim()) return onCancel()
    const found = await check(typed)
    if (!found.ok && found.reason === 'no-region' && !regionAsked.current) {
      regionAsked.current = true
      return
    }
    await onSave({ ...typed, address: found.ok ? found.address : '' })
  })

  return (
    <form className={layout.form} onSubmit={submit} noValidate>
      <ChannelFields typed={typed} onTyped={setTyped} check={check} region={region} onRegion={onRegion} />
      <FormActions onCancel={onCancel} />
    </form>
  )
}
