import { useMemo } from 'react'
import { Composer } from '@/components/check-in/composer/composer'
import { ReadProblem } from '@/components/ui/read-problem'
import type { CommandInput } from '@/lib/browser/messages'
import { copy } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import type { DraftStart } from '@/lib/domain/check-ins/draft'
import { hasDied } from '@/lib/domain/people/person'
import type { Acquaintance } from '@/lib/pages/people'
import { useComposing } from '@/entrypoints/composing/use-composing'
import { useHome, useSettings } from '../home'
import { goTo } from '../routes'
import { command } from '../actions/save'
import { useDay, useNow } from '../reads/use-day'

interface ComposeProps {
  everybody: readonly Acquaintance[]
  personId: string | null
  onPerson: (id: string) => void
  /** What the message starts with; by default what suits the day. */
  start?: DraftStart | null
}

/** The composer with its parts: recipient, draft, and the app to open it in. */
export function Compose({ everybody, personId, onPerson, start = null }: ComposeProps) {
  const home = useHome()
  const { dayStartMinutes, people, hideNumbers } = useSettings()
  const named = useMemo(
    () => everybody.filter((one) => !hasDied(one.person)).map(({ person: { id, name } }) => ({ id, name })),
    [everybody],
  )
  const note = (opened: CommandInput<'openedDraft'>) => command('openedDraft', opened)
  const { failure, composing } = useComposing({
    db: home.db,
    personId,
    onPerson,
    dayInfo: { day: useDay(), dayStartMinutes, leapDay: people.leapDay, nowMs: useNow() },
    start,
    ports: home.ports,
    onOpen: (draft) => void home.act.attempt(() => openDraft(draft, { note })),
  })
  if (!composing) return <ReadProblem failure={failure} />
  const { person, composer } = composing
  const toPerson = () => person && goTo(`#/people/${person.id}`)
  return (
    <>
      <ReadProblem failure={failure} />
      <Composer
        {...composer}
        people={named}
        hideNumbers={hideNumbers}
        onLeave={toPerson}
        onCopy={async (text) => {
          await copy(text)
          const { family } = composer
          if (person) void home.act.attempt(() => note({ personId: person.id, family, channelKind: 'copy' }))
        }}
        onAddChannel={toPerson}
      />
    </>
  )
}
