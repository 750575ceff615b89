import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { BeforeWriting } from '@/components/check-in/before-writing'
import { Composer } from '@/components/check-in/composer'
import { channelOptions, linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/use-draft'
import { useGiven } from '@/components/check-in/use-given'
import { useWarmed } from '@/components/check-in/use-warmed'
import type { Ask } from '@/lib/browser/messages'
import { copy } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import { platform } from '@/lib/browser/platform'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { hasDied } from '@/lib/domain/people/person'
import { composingWith, lineActions } from '@/lib/state/composing'
import type { Acquaintance } from '@/lib/state/people'
import { createWritingStore } from '@/lib/state/writing'
import { createWritingActions } from '@/lib/state/writing-actions'
import { attempt } from './attempt'
import { useHome } from './home'
import { goTo } from './routes'
import { command } from './save-settings'
import { useDay, useNow } from './use-day'

interface ComposeProps {
  everybody: readonly Acquaintance[]
  personId: string | null
  onPerson: (id: string) => void
  /** The family to begin with; without one the day decides. */
  start?: Family | null
  /** Words that are ready; without them there is a draft. */
  given?: string | null
}

/** The composer with its parts: whom, a draft, and the app that it opens in. */
export function Compose({ everybody, personId, onPerson, start = null, given = null }: ComposeProps) {
  const home = useHome()
  const day = useDay()
  const nowMs = useNow()
  const found = everybody.find(({ person }) => person.id === personId && !hasDied(person)) ?? null
  const person = found?.person ?? null
  const channels = found?.channels ?? []
  const { dayStartMinutes, people, hideNumbers } = useStore(home.kept, (state) => state.settings)
  const store = useMemo(() => createWritingStore(home.db), [home])
  useEffect(() => store.stop, [store])
  const { writing } = useStore(store)
  const { matter, kept, asksWarmUp } = composingWith(found, everybody, writing, {
    day,
    dayStartMinutes,
    leapDay: people.leapDay,
    nowMs,
  })
  const proposed = useDraft(person, day, { ...matter, start })
  const draft = useGiven(proposed, { given, personId: person?.id ?? null })
  const lines = useMemo(() => async () => createWritingActions(home.db, home.deps), [home])
  const named = useMemo(
    () => everybody.filter((one) => !hasDied(one.person)).map(({ person: { id, name } }) => ({ id, name })),
    [everybody],
  )
  const [picked, setPicked] = useState<string | null>(null)
  const warmed = useWarmed({ personId, people: named, onPerson })
  const options = channelOptions(channels, platform)
  const channel =
    options.find(({ id }) => id === picked) ??
    preferredOption(channels, person?.preferredChannelId ?? null, platform)

  const note = (opened: Ask<'openedDraft'>) => command('openedDraft', opened)

  // A draft that another one replaced a moment later would be selected in vain.
  if (writing === null) return null
  return (
    <Composer
      people={named}
      personId={personId}
      onPerson={onPerson}
      aside={person && <BeforeWriting person={person} />}
      {...draft}
      {...lineActions(lines, person, { ...draft, matter, day })}
      fitting={matter.fitting}
      pause={matter.pause}
      kept={kept}
      asksWarmUp={asksWarmUp}
      {...warmed}
      hideNumbers={hideNumbers}
      channels={options}
      channelId={channel?.id ?? null}
      onChannel={setPicked}
      linkFor={linkerFor(channels, { family: draft.family, ...platform })}
      onLeave={() => person && goTo(`#/people/${person.id}`)}
      onOpen={(opened) => {
        if (!person) return
        const { family, draft: text, takenId: keptId } = draft
        const channelKind = channel?.kind ?? 'copy'
        void attempt(home, () =>
          openDraft({ ...opened, personId: person.id, family, channelKind, text, keptId }, { note }),
        )
      }}
      onCopy={async (text) => {
        await copy(text)
        const { family } = draft
        if (person) void attempt(home, () => note({ personId: person.id, family, channelKind: 'copy' }))
      }}
      onAddChannel={() => person && goTo(`#/people/${person.id}`)}
      selectOnMount
    />
  )
}
