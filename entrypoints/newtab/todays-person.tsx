import { BeforeWriting } from '@/components/check-in/composer/before-writing'
import { linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/composer/use-draft'
import { NudgeCard } from '@/components/today/person/nudge-card'
import { platform } from '@/lib/browser/platform'
import { familyTraits } from '@/lib/domain/check-ins/families'
import type { Decision } from '@/lib/app/today/decide-nudge'
import type { NudgeView, TodayView } from '@/lib/pages/today/today-view'
import type { Live } from './live'

interface TodaysPersonProps {
  nudge: Extract<NudgeView, { state: 'person' }>
  view: TodayView
  live: Promise<Live>
  onDecide: (how: Decision) => void
  onProblem: () => void
}

/** Today's person with a draft that opens in an app. */
export function TodaysPerson({ nudge, view, live, onDecide, onProblem }: TodaysPersonProps) {
  const { person, channels, preferredChannelId, reason } = nudge
  const draft = useDraft(person, view.day, nudge)
  const atHome = (hash: string) => location.assign(`/home.html#/${hash}`)
  const channel = preferredOption(channels, preferredChannelId, platform)

  return (
    <NudgeCard
      name={person.name}
      reason={reason}
      hideNumbers={view.hideNumbers}
      aside={<BeforeWriting person={person} marksHour={false} />}
      {...draft}
      // Tender families open on their own page, where there is more room.
      onFamily={(family) =>
        familyTraits[family].tender ? atHome(`check-in/${person.id}/${family}`) : draft.onFamily(family)
      }
      fitting={nudge.fitting}
      pause={nudge.pause}
      warmUp={nudge.warmUp}
      onWarmUp={(id) => atHome(`check-in/${id}`)}
      channel={channel}
      linkFor={linkerFor(channels, { family: draft.family, ...platform })}
      onCopy={(text) => live.then(({ copy }) => copy(text))}
      onOpen={(opened) => {
        const { family, draft: text } = draft
        const channelKind = channel?.kind ?? 'copy'
        live
          .then(({ openDraft }) => openDraft({ ...opened, personId: person.id, family, channelKind, text }))
          .catch(onProblem)
      }}
      onAddChannel={() => atHome(`people/${person.id}`)}
      onNotToday={() => onDecide('not-today')}
      onLater={() => onDecide('later')}
      onTalked={() => onDecide('talked')}
    />
  )
}
