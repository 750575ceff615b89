import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'

interface FormActionsProps {
  /** The submit button's label; "Save" by default. */
  save?: string
  onCancel: () => void
}

/** The buttons of a small form: save or cancel. */
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
