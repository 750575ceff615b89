import { useMemo, useState } from 'react'
import { BeforeWriting } from '@/components/check-in/composer/before-writing'
import type { ComposerProps } from '@/components/check-in/composer/composer'
import { channelOptions, linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/composer/use-draft'
import { useWarmed } from '@/components/check-in/composer/use-warmed'
import type { RecordPorts } from '@/lib/app/ports'
import type { DraftToOpen } from '@/lib/browser/open-draft'
import { platform } from '@/lib/browser/platform'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { DraftStart } from '@/lib/domain/check-ins/draft'
import { isOldFriend } from '@/lib/domain/check-ins/old-friend'
import { composingWith, lineActions } from '@/lib/pages/composing'
import { type Correspondence, readCorrespondence } from '@/lib/pages/today/correspondence'
import type { DayInfo } from '@/lib/pages/today/composer-data'
import { readDatabase } from '@/lib/pages/database-source'
import { failedRead } from '@/lib/pages/follower'
import { useLastValue, useSource } from '@/lib/pages/use-read'

interface ToCompose {
  db: PorchlightDatabase
  /** Null: nobody is chosen yet. */
  personId: string | null
  onPerson: (id: string) => void
  dayInfo: DayInfo
  /** What the message starts with; by default what suits the day. */
  start?: DraftStart | null
  /** The ports for changing the person's own lines; loaded on demand. */
  ports: () => Promise<RecordPorts>
  onOpen: (draft: DraftToOpen) => void
}

/** A current friend to write to first; read only when the recipient is an old friend. */
function useWarmUp(db: PorchlightDatabase, known: Correspondence | null, dayInfo: DayInfo) {
  const { day, dayStartMinutes, leapDay, nowMs } = dayInfo
  const asks = known && isOldFriend(known.person, known.contacts, dayInfo) ? known : null
  const source = useMemo(
    () =>
      asks &&
      readDatabase(async () => {
        const { warmUpBefore } = await import('@/lib/pages/today/warm-up-before')
        const friend = await warmUpBefore(db, asks, { day, dayStartMinutes, leapDay, nowMs })
        return { before: asks.person.id, friend }
      }),
    [db, asks, day, dayStartMinutes, leapDay, nowMs],
  )
  const read = useLastValue(useSource(source))
  const friend = asks && read.value?.before === asks.person.id ? read.value.friend : null
  return { read, friend }
}

/**
 * The composer for one person: its data, read again after every change, and its actions on a draft.
 * `composing` is null until the first read is done, so that no draft is selected that would be replaced a
 * moment later.
 */
export function useComposing({ db, personId, onPerson, dayInfo, start, ports, onOpen }: ToCompose) {
  const source = useMemo(
    () =>
      readDatabase(async () => ({
        known: personId === null ? null : await readCorrespondence(db, personId),
      })),
    [db, personId],
  )
  // The previous person stays until the next one is read, so that the composer keeps the focus.
  const read = useLastValue(useSource(source))
  const known = read.value?.known ?? null
  const person = known?.person ?? null
  const { day } = dayInfo
  const { data, waitingMessage } = composingWith(known, dayInfo)
  const draft = useDraft(person, day, { ...data, start })
  const warmed = useWarmed({ person, onPerson })
  const warmUp = useWarmUp(db, known, dayInfo)
  const [picked, setPicked] = useState<string | null>(null)
  const failure = failedRead(read, warmUp.read)
  if (read.value === null) return { failure, composing: null }

  const channels = known?.channels ?? []
  const options = channelOptions(channels, platform)
  const channel =
    options.find(({ id }) => id === picked) ??
    preferredOption(channels, person?.preferredChannelId ?? null, platform)
  const { family, draft: text, takenId } = draft
  return {
    failure,
    composing: {
      person,
      quietDays: data.quietDays,
      composer: {
        person,
        onPerson,
        aside: person && <BeforeWriting person={person} />,
        ...draft,
        ...lineActions(ports, person, { family, takenId, data }),
        fitting: data.fitting,
        pause: data.pause,
        waitingMessage,
        warmUp: warmUp.friend,
        ...warmed,
        channels: options,
        channelId: channel?.id ?? null,
        onChannel: setPicked,
        linkFor: linkerFor(channels, { family, ...platform }),
        onOpen: (opened) => {
          if (!person) return
          const channelKind = channel?.kind ?? 'copy'
          onOpen({ ...opened, personId: person.id, family, channelKind, text, ownDraftId: takenId })
        },
        selectOnMount: true,
      } satisfies Partial<ComposerProps>,
    },
  }
}
