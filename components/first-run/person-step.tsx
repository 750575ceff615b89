import { i18n } from '#i18n'
import { AddPerson, type AddPersonProps } from '@/components/people/add-person'
import { StepFrame } from './step-frame'

interface PersonStepProps extends Omit<AddPersonProps, 'submitLabel' | 'onCancel'> {
  /** The name of a person added earlier in this step. */
  already: string | null
  onBack: () => void
  onSkip: () => void
}

/** Adding a first person. */
export const PersonStep = ({ already, onBack, onSkip, ...form }: PersonStepProps) => (
  <StepFrame
    step="person"
    title={i18n.t('firstRun.person.title')}
    how={already ? i18n.t('firstRun.person.already', [already]) : i18n.t('firstRun.person.how')}
    onBack={onBack}
    onSkip={onSkip}
    skipLabel={already ? i18n.t('firstRun.next') : undefined}
  >
    <AddPerson {...form} submitLabel={i18n.t('firstRun.person.submit')} />
  </StepFrame>
)
