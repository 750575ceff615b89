import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import type { CalendarEvent } from '@/lib/domain/check-ins/calendar-event'
import { googleCalendarLink } from '@/lib/domain/check-ins/google-calendar'

interface TakeIntoCalendarProps {
  event: CalendarEvent
  onFile: (event: CalendarEvent) => void
}

/**
 * Links that add the event to a calendar, and to its call if there is one. Their labels name the event for
 * screen readers.
 */
export const TakeIntoCalendar = ({ event, onFile }: TakeIntoCalendarProps) => (
  <>
    {event.meetingUrl !== '' && (
      <LinkButton
        size="small"
        href={event.meetingUrl}
        title={event.meetingUrl}
        target="_blank"
        rel="noreferrer"
        aria-label={i18n.t('plans.joinLabel', [event.title])}
      >
        {i18n.t('plans.join')}
      </LinkButton>
    )}
    <Button
      kind="plain"
      size="small"
      aria-label={i18n.t('plans.fileLabel', [event.title])}
      onClick={() => onFile(event)}
    >
      {i18n.t('plans.file')}
    </Button>
    <LinkButton
      kind="plain"
      size="small"
      href={googleCalendarLink(event)}
      title={i18n.t('plans.googleHint')}
      target="_blank"
      rel="noreferrer"
      aria-label={i18n.t('plans.googleLabel', [event.title])}
    >
      {i18n.t('plans.google')}
    </LinkButton>
  </>
)
