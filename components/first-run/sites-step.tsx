import { i18n } from '#i18n'
import { SitePicker, type SitePickerProps } from '@/components/time/site-picker'
import { StepFrame } from './step-frame'

interface SitesStepProps extends Pick<SitePickerProps, 'initial' | 'onWatch' | 'asking'> {
  onBack: () => void
  onSkip: () => void
}

/** Which sites to watch. While the browser asks, going on is still possible. */
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
