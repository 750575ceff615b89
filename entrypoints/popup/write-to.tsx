import { type ReactNode, useMemo, useState } from 'react'
import { Composer } from '@/components/check-in/composer/composer'
import { later } from '@/components/ui/later'
import { ReadProblem } from '@/components/ui/read-problem'
import { closePopup, copy, openHome } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import type { PorchlightDatabase } from '@/lib/data/database'
import { failedRead, readOnce } from '@/lib/pages/follower'
import type { TodayView } from '@/lib/pages/today/today-view'
import { useSource } from '@/lib/pages/use-read'
import type { RecordPorts } from '@/lib/app/ports'
import type { Days } from '@/lib/domain/time/units'
import { useComposing } from '../composing/use-composing'

const WaitingMessageLine = later(
  async () => (await import('@/components/today/waiting-message-line')).WaitingMessageLine,
)

interface WriteToProps {
  db: PorchlightDatabase
  ports: () => Promise<RecordPorts>
  /** The person shown when the popup opens; null: nobody is chosen yet. */
  todaysId: string | null
  /** A waiting message whose day has come. */
  waitingMessage: TodayView['waitingMessage']
  dayInfo: Pick<TodayView, 'day' | 'dayStartMinutes' | 'leapDay' | 'hideNumbers'>
  /** The line about the chosen person, given the days since the last contact (null: none was noted). */
  reason: (whom: { personId: string; quietDays: Days | null }) => ReactNode
  onFailed: () => void
}

/** The composer, starting with today's person. Other people are read only once somebody searches. */
export function WriteTo({ db, ports, todaysId, dayInfo, reason, onFailed, ...props }: WriteToProps) {
  // The time of opening, so that a message opened from this popup does not cause a pause here.
  const [nowMs] = useState(Date.now)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const names = useSource(
    useMemo(
      () =>
        isLooking ? readOnce(async () => (await import('@/lib/pages/today/names')).readNames(db)) : null,
      [db, isLooking],
    ),
  )
  const personId = chosenId ?? todaysId
  const { failure, composing } = useComposing({
    db,
    personId,
    onPerson: setChosenId,
    dayInfo: { ...dayInfo, nowMs },
    ports,
    onOpen: (draft) =>
      openDraft(draft)
        .then(() => draft.opensIn !== 'handler' && closePopup())
        .catch(onFailed),
  })
  if (!composing) return <ReadProblem failure={failure} />
  const { person, quietDays, composer } = composing
  return (
    <>
      <ReadProblem failure={failure ?? failedRead(names)} />
      {props.waitingMessage && props.waitingMessage.personId !== personId && (
        <WaitingMessageLine
          waitingMessage={props.waitingMessage}
          onRead={() => props.waitingMessage && setChosenId(props.waitingMessage.personId)}
        />
      )}
      <Composer
        {...composer}
        compact
        people={names.value}
        onLook={() => setLooking(true)}
        reason={person && reason({ personId: person.id, quietDays })}
        hideNumbers={dayInfo.hideNumbers}
        onCopy={copy}
        onLeave={() => window.close()}
        onAddChannel={() =>
          void openHome(person ? `#/people/${person.id}` : '#/people').then(closePopup, onFailed)
        }
      />
    </>
  )
}
