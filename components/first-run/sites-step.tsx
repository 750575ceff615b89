import { i18n } from '#i18n'
import { SitePicker, type SitePickerProps } from '@/components/time/site-picker'
import { StepFrame } from './step-frame'

interface SitesStepProps extends Pick<SitePickerProps, 'initial' | 'onWatch' | 'asking'> {
  onBack: () => void
  onSkip: () => void
}

/** Choosing sites to watch. The person can go on while the browser's prompt is open. */
export const SitesStep = ({ onBack, onSkip, asking, ...picker }: SitesStepProps) => (
  <StepFrame
    step="sites"
    title={i18n.t('firstRun.sites.title')}
    how={i18n.t('firstRun.sites.how')}
    onBack={onBack}
    onSkip={onSkip}
    skipLabel={asking ? i18n.t('firstRun.next') : undefined}
  >
    <SitePicker {...picker} asking={asking} />
  </StepFrame>
)
