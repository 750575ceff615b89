import { type ReactNode, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import layout from '@/components/ui/styles/layout.module.css'
import { Switch } from '@/components/ui/fields/toggle'

interface StepBackProps {
  name: string
  resting: boolean
  onRest: (resting: boolean) => void
  /** Restarts the rhythm's clock; undefined without a rhythm. */
  onFreshStart?: () => void
  /** The form for saying goodbye; undefined once it was said. */
  goodbye?: ReactNode
  onRemove: () => void
  onForget: () => void
}

/** Rest, removal, which can be undone, and forgetting, which cannot. */
export function StepBack({
  name,
  resting,
  onRest,
  onFreshStart,
  goodbye,
  onRemove,
  onForget,
}: StepBackProps) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <div className={layout.stack4}>
      {goodbye && (
        <Switch
          label={i18n.t('people.page.rest')}
          hint={i18n.t('people.page.restHint')}
          checked={resting}
          onChange={onRest}
        />
      )}
      <div className={layout.actions}>
        {onFreshStart && (
          <Button size="small" onClick={onFreshStart}>
            {i18n.t('people.page.freshStart')}
          </Button>
        )}
        {goodbye}
        <Button size="small" onClick={onRemove}>
          {i18n.t('people.page.remove')}
        </Button>
        <Button size="small" kind="plain" onClick={() => setAsking(true)}>
          {i18n.t('people.page.forget')}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={i18n.t('people.page.forgetTitle', [name])}
        onClose={close}
        actions={
          <>
            <Button
              onClick={() => {
                close()
                onForget()
              }}
            >
              {i18n.t('people.page.forgetConfirm')}
            </Button>
            <Button kind="primary" onClick={close}>
              {i18n.t('people.page.keep')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('people.page.forgetText')}</p>
      </Dialog>
    </div>
  )
}
