import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'

interface FormActionsProps {
  /** What the button says that sends the form; "Save" otherwise. */
  save?: string
  onCancel: () => void
}

/** The end of a small form: keep what is in it, or leave it. */
export const FormActions = ({ save, onCancel }: FormActionsProps) => (
  <div className={layout.icons}>
    <Button size="small" type="submit">
      {save ?? i18n.t('people.channel.save')}
    </Button>
    <Button size="small" kind="plain" onClick={onCancel}>
      {i18n.t('people.form.cancel')}
    </Button>
  </div>
)
