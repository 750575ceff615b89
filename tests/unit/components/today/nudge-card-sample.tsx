import { NudgeCard, type NudgeCardProps } from '@/components/today/person/nudge-card'
import { fittingFamilies } from '@/lib/domain/check-ins/fitting'
import { draftLink } from '@/lib/domain/people/reach/links'

const nothing = () => {}
const maya = { id: 'maya', circle: 'close', comfort: null, nextTime: '', valued: '' } as const

const whatsapp = { id: 'c1', kind: 'whatsapp', target: '+44 770 090 0123' } as const

/** Maya's card with the real links, changed as a test needs it. */
export const nudgeCard = (changes: Partial<NudgeCardProps> = {}) => (
  <NudgeCard
    name="Maya"
    reason={{ kind: 'quiet', days: 21 }}
    hideNumbers={false}
    family="catchingUp"
    onFamily={nothing}
    draft="Hi Maya, how was the move?"
    onDraft={nothing}
    onAnother={nothing}
    asked=""
    onAsked={nothing}
    fitting={fittingFamilies({ person: maya, day: '2026-11-24', quietDays: 21 })}
    pause={null}
    warmUp={null}
    onWarmUp={nothing}
    channel={whatsapp}
    linkFor={(_, text) => draftLink({ kind: 'whatsapp', address: '+447700900123' }, text)}
    onOpen={nothing}
    onCopy={nothing}
    onNotToday={nothing}
    onLater={nothing}
    onTalked={nothing}
    {...changes}
  />
)
