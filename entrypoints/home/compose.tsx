import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { BeforeWriting } from '@/components/check-in/before-writing'
import { Composer } from '@/components/check-in/composer'
import { channelOptions, linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/use-draft'
import { copy, openInTab } from '@/lib/browser/open'
import { platform } from '@/lib/browser/platform'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { ChannelKind } from '@/lib/domain/people/channel'
import { hasDied } from '@/lib/domain/people/person'
import type { Acquaintance } from '@/lib/state/people'
import { wishOf } from '@/lib/state/wish'
import { attempt } from './attempt'
import { useHome } from './home'
import { goTo } from './routes'
import { command } from './save-settings'
import { useDay } from './use-day'

interface ComposeProps {
  everybody: readonly Acquaintance[]
  personId: string | null
  onPerson: (id: string) => void
  /** The family to begin with; without one the day decides. */
  start?: Family | null
}

/** The composer with its parts: whom, a draft, and the app that it opens in. */
export function Compose({ everybody, personId, onPerson, start = null }: ComposeProps) {
  const home = useHome()
  const day = useDay()
  const found = everybody.find(({ person }) => person.id === personId && !hasDied(person))
  const person = found?.person ?? null
  const channels = found?.channels ?? []
  const { dayStartMinutes, people } = useStore(home.kept, (state) => state.settings)
  const wish = found ? wishOf(found, { day, dayStartMinutes, leapDay: people.leapDay }) : null
  const draft = useDraft(person, day, { wish, start })
  const named = useMemo(
    () => everybody.filter((one) => !hasDied(one.person)).map(({ person: { id, name } }) => ({ id, name })),
    [everybody],
  )
  const [picked, setPicked] = useState<string | null>(null)
  const options = channelOptions(channels, platform)
  const channel =
    options.find(({ id }) => id === picked) ??
    preferredOption(channels, person?.preferredChannelId ?? null, platform)

  const note = (kind: ChannelKind | 'copy') =>
    person
      ? command('openedDraft', { personId: person.id, family: draft.family, channelKind: kind })
      : Promise.resolve(null)

  return (
    <Composer
      people={named}
      personId={personId}
      onPerson={onPerson}
      aside={person && <BeforeWriting person={person} />}
      {...draft}
      channels={options}
      channelId={channel?.id ?? null}
      onChannel={setPicked}
      linkFor={linkerFor(channels, { family: draft.family, ...platform })}
      onOpen={({ href, opensIn, copyFirst }) =>
        void attempt(home, async () => {
          if (copyFirst) await copy(draft.draft)
          const noted = note(channel?.kind ?? 'copy')
          if (opensIn !== 'handler') await openInTab(href)
          await noted
        })
      }
      onCopy={async (text) => {
        await copy(text)
        void attempt(home, () => note('copy'))
      }}
      onAddChannel={() => person && goTo(`#/people/${person.id}`)}
      selectOnMount
    />
  )
}
