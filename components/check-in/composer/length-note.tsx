import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { cutOf } from '@/lib/domain/check-ins/cut'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'

interface LengthNoteProps {
  kind: ChannelKind
  text: string
  /** The link carries the text. */
  takesText: boolean
  hideNumbers: boolean
}

function wordsFor({ kind, text, takesText, hideNumbers }: LengthNoteProps): string | null {
  const cut = cutOf(kind, text, { takesText })
  if (!cut) return null
  if (cut.kind === 'parts')
    return hideNumbers ? i18n.t('checkIn.cut.someParts') : i18n.t('checkIn.cut.parts', [String(cut.parts)])
  return hideNumbers
    ? i18n.t('checkIn.cut.long')
    : i18n.t('checkIn.cut.link', [String(cut.length), String(cut.most)])
}

/** Notes the length of a message, only if the channel would cut it. */
export function LengthNote(props: LengthNoteProps) {
  const words = wordsFor(props)
  return words === null ? null : <p className={layout.note}>{words}</p>
}
