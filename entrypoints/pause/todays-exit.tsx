import { BeforeWriting } from '@/components/check-in/composer/before-writing'
import { linkerFor, preferredOption } from '@/components/check-in/links'
import { useDraft } from '@/components/check-in/composer/use-draft'
import { PausePerson } from '@/components/pause/pause-person'
import { reasonWords } from '@/components/today/person/reason-words'
import type { TodaysNudge } from '@/lib/app/today/todays-nudge'
import { ask } from '@/lib/browser/ask'
import { copy } from '@/lib/browser/open'
import { openDraft } from '@/lib/browser/open-draft'
import { platform } from '@/lib/browser/platform'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import { wishIn } from '@/lib/domain/check-ins/wishes'

interface TodaysExitProps {
  today: Extract<TodaysNudge, { state: 'person' }>
  hideNumbers: boolean
  onProblem: () => void
}

/**
 * Today's person in the pause. Works through the background, because a frame on a site may not access the
 * database.
 */
export function TodaysExit({ today, hideNumbers, onProblem }: TodaysExitProps) {
  const { person, channels, nudge } = today
  const { reason } = nudge
  // Offers only the family that today's reason suggests, since there is no room for others.
  const gentle = reason.kind === 'hard-time' && person.comfort !== 1
  const fitting: Fitting = gentle
    ? { family: 'listening', reason: 'hardTime' }
    : { family: wishIn(reason) ?? 'catchingUp', reason: 'plain' }
  const { family, draft, onDraft } = useDraft(person, nudge.day, {
    fitting: [fitting],
    quietDays: 'days' in reason ? reason.days : null,
    season: null,
    own: [],
  })
  const channel = preferredOption(channels, person.preferredChannelId, platform)
  const link = channel && linkerFor(channels, { family, ...platform })(channel.id, draft)

  return (
    <PausePerson
      name={person.name}
      reason={reasonWords(nudge.reason, { hideNumbers })}
      aside={<BeforeWriting person={person} />}
      draft={draft}
      onDraft={onDraft}
      channel={channel}
      link={link}
      onCopy={() => copy(draft)}
      onOpen={(opened) => {
        const channelKind = channel?.kind ?? 'copy'
        openDraft(
          { ...opened, personId: person.id, family, channelKind, text: draft },
          // In Firefox a frame cannot use the tabs API.
          { open: (href) => ask('openTab', { href }) },
        ).catch(onProblem)
      }}
    />
  )
}
