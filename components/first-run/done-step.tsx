import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { StepFrame } from './step-frame'

/** The end of the first run, with a button for a new tab. */
export const DoneStep = ({ onNewTab }: { onNewTab: () => void }) => (
  <StepFrame step="done" title={i18n.t('firstRun.done.title')} how={i18n.t('firstRun.done.how')}>
    <div className={layout.row3}>
      <Button kind="primary" size="large" onClick={onNewTab}>
        {i18n.t('firstRun.done.newTab')}
      </Button>
      <LinkButton size="large" href="#/people/add">
        {i18n.t('firstRun.done.people')}
      </LinkButton>
    </div>
  </StepFrame>
)
