import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'

/** Tells that a waiting message was erased, with a button to undo that. */
export function WaitingMessageGone({ onUndo }: { onUndo: () => void }) {
  return (
    <Status className={layout.note}>
      {i18n.t('checkIn.kept.gone')}{' '}
      <Button kind="plain" size="small" onClick={onUndo}>
        {i18n.t('ui.undo')}
      </Button>
    </Status>
  )
}
