import { useMemo, useState } from 'react'
import { BeforeWriting } from '@/components/check-in/before-writing'
import { Composer } from '@/components/check-in/composer'
import { channelOptions, linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/use-draft'
import { closePopup, copy, openHome } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import { platform } from '@/lib/browser/platform'
import { hasDied } from '@/lib/domain/people/person'
import type { Acquaintance } from '@/lib/state/people'
import type { TodayView } from '@/lib/state/today-view'
import { wishOf } from '@/lib/state/wish'

interface WriteToProps {
  everybody: Acquaintance[]
  /** Who is there when it opens; null: nobody chosen yet. */
  todaysId: string | null
  clockwork: Pick<TodayView, 'day' | 'dayStartMinutes' | 'leapDay'>
  onFailed: () => void
}

/** The composer over everybody, starting with today's person. */
export function WriteTo({ everybody, todaysId, clockwork, onFailed }: WriteToProps) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [channelId, setChannelId] = useState<string | null>(null)
  const personId = chosenId ?? todaysId
  const somebody = everybody.find(({ person }) => person.id === personId)
  const wish = somebody ? wishOf(somebody, clockwork) : null
  const draft = useDraft(somebody?.person ?? null, clockwork.day, { wish })
  const named = useMemo(
    () =>
      everybody
        .filter(({ person }) => !hasDied(person))
        .map(({ person }) => ({ id: person.id, name: person.name })),
    [everybody],
  )
  const channels = somebody?.channels ?? []
  const options = channelOptions(channels, platform)
  const preferred = preferredOption(channels, somebody?.person.preferredChannelId ?? null, platform)
  const channel = options.find(({ id }) => id === channelId) ?? preferred

  return (
    <Composer
      people={named}
      personId={somebody?.person.id ?? null}
      onPerson={(id) => {
        setChosenId(id)
        setChannelId(null)
      }}
      aside={somebody && <BeforeWriting person={somebody.person} />}
      {...draft}
      channels={options}
      channelId={channel?.id ?? null}
      onChannel={setChannelId}
      linkFor={linkerFor(channels, { family: draft.family, ...platform })}
      onCopy={copy}
      onOpen={(opened) => {
        if (!somebody) return
        const { family, draft: text } = draft
        const channelKind = channel?.kind ?? 'copy'
        openDraft({ ...opened, personId: somebody.person.id, family, channelKind, text })
          .then(() => opened.opensIn !== 'handler' && closePopup())
          .catch(onFailed)
      }}
      onAddChannel={() =>
        void openHome(somebody ? `#/people/${somebody.person.id}` : '#/people').then(closePopup, onFailed)
      }
      selectOnMount
    />
  )
}
