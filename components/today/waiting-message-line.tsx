import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'

/** One line about a waiting message whose day has come, with a link to it. */
export function WaitingMessageLine({
  waitingMessage,
  onRead,
}: {
  waitingMessage: { personId: string; name: string } | null
  onRead?: () => void
}) {
  if (waitingMessage === null) return null
  return (
    <p className={layout.figures}>
      <a
        href={`/home.html#/check-in/${waitingMessage.personId}`}
        onClick={(event) => {
          if (!onRead) return
          event.preventDefault()
          onRead()
        }}
      >
        {i18n.t('checkIn.kept.due', [waitingMessage.name])}
      </a>
    </p>
  )
}
