import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { StepFrame } from './step-frame'
import styles from './first-run.module.css'

/** One sentence on what Porchlight is, and one on what it collects. */
export const WelcomeStep = ({ onStart }: { onStart: () => void }) => (
  <>
    <img src="/icon.svg" alt="" width="88" height="88" className={layout.before5} />
    <StepFrame step="welcome" title={i18n.t('firstRun.welcome.title')}>
      <div className={styles.welcome}>
        <p className={styles.what}>{i18n.t('firstRun.welcome.what')}</p>
        <p className={styles.collected}>{i18n.t('firstRun.welcome.collected')}</p>
        <div className={styles.start}>
          <Button kind="primary" size="large" onClick={onStart}>
            {i18n.t('firstRun.welcome.start')}
          </Button>
          <p className={layout.note}>{i18n.t('firstRun.welcome.takes')}</p>
        </div>
      </div>
    </StepFrame>
  </>
)
