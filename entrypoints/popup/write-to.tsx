import { lazy, Suspense, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { BeforeWriting } from '@/components/check-in/before-writing'
import { Composer } from '@/components/check-in/composer'
import { channelOptions, linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/use-draft'
import { useWarmed } from '@/components/check-in/use-warmed'
import { closePopup, copy, openHome } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import { platform } from '@/lib/browser/platform'
import { hasDied } from '@/lib/domain/people/person'
import { composingWith, lineActions } from '@/lib/state/composing'
import type { Acquaintance } from '@/lib/state/people'
import type { TodayView } from '@/lib/state/today-view'
import type { WritingStore } from '@/lib/state/writing'
import type { WritingActions } from '@/lib/state/writing-actions'

const KeptLine = lazy(() =>
  import('@/components/today/kept-line').then((part) => ({ default: part.KeptLine })),
)

interface WriteToProps {
  everybody: Acquaintance[]
  writing: WritingStore
  lines: () => Promise<WritingActions>
  /** Who is there when it opens; null: nobody chosen yet. */
  todaysId: string | null
  /** Somebody to whom a message was kept until today. */
  kept: TodayView['kept']
  clockwork: Pick<TodayView, 'day' | 'dayStartMinutes' | 'leapDay' | 'hideNumbers'>
  onFailed: () => void
}

/** The composer over everybody, starting with today's person. */
export function WriteTo({ everybody, writing: store, ...props }: WriteToProps) {
  const { lines, todaysId, clockwork, onFailed } = props
  const { writing } = useStore(store)
  // A message that was opened from here is no reason to pause here.
  const [nowMs] = useState(Date.now)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [channelId, setChannelId] = useState<string | null>(null)
  const personId = chosenId ?? todaysId
  const somebody = everybody.find(({ person }) => person.id === personId) ?? null
  const { day, hideNumbers } = clockwork
  const { matter, kept, asksWarmUp } = composingWith(somebody, everybody, writing, {
    ...clockwork,
    nowMs,
  })
  const draft = useDraft(somebody?.person ?? null, day, matter)
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
  const choose = (id: string) => {
    setChosenId(id)
    setChannelId(null)
  }
  const warmed = useWarmed({ personId, people: named, onPerson: choose })

  // A draft that another one replaced a moment later would be selected in vain.
  if (writing === null) return null
  return (
    <>
      {props.kept && props.kept.personId !== personId && (
        <Suspense fallback={null}>
          <KeptLine kept={props.kept} onRead={() => props.kept && choose(props.kept.personId)} />
        </Suspense>
      )}
      <Composer
        people={named}
        personId={somebody?.person.id ?? null}
        onPerson={choose}
        aside={somebody && <BeforeWriting person={somebody.person} />}
        {...draft}
        {...lineActions(lines, somebody?.person ?? null, { ...draft, matter, day })}
        fitting={matter.fitting}
        pause={matter.pause}
        kept={kept}
        asksWarmUp={asksWarmUp}
        {...warmed}
        hideNumbers={hideNumbers}
        channels={options}
        channelId={channel?.id ?? null}
        onChannel={setChannelId}
        linkFor={linkerFor(channels, { family: draft.family, ...platform })}
        onCopy={copy}
        onLeave={() => window.close()}
        onOpen={(opened) => {
          if (!somebody) return
          const { family, draft: text, takenId } = draft
          const channelKind = channel?.kind ?? 'copy'
          openDraft({ ...opened, personId: somebody.person.id, family, channelKind, text, keptId: takenId })
            .then(() => opened.opensIn !== 'handler' && closePopup())
            .catch(onFailed)
        }}
        onAddChannel={() =>
          void openHome(somebody ? `#/people/${somebody.person.id}` : '#/people').then(closePopup, onFailed)
        }
        selectOnMount
      />
    </>
  )
}
