import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { SettingsSection } from './settings-section'

const forms = ['vcard', 'csv'] as const
export type PeopleFileForm = (typeof forms)[number]

interface PeopleExportPanelProps {
  /** Progress from 0 to 1 while the file is made, otherwise null. */
  done: number | null
  onExport: (form: PeopleFileForm) => void
  onCancel: () => void
}

/** Exports people as a file for another address book. */
export function PeopleExportPanel({ done, onExport, onCancel }: PeopleExportPanelProps) {
  const [form, setForm] = useState<PeopleFileForm>('vcard')
  return (
    <SettingsSection title={i18n.t('peopleExport.title')}>
      <p className={layout.aside}>{i18n.t('peopleExport.how')}</p>
      <SegmentedChoice
        legend={i18n.t('peopleExport.form.legend')}
        value={form}
        choices={forms.map((value) => ({ value, label: i18n.t(`peopleExport.form.${value}`) }))}
        onChange={setForm}
      />
      {done === null ? (
        <div>
          <Button onClick={() => onExport(form)}>{i18n.t('peopleExport.do')}</Button>
        </div>
      ) : (
        <ProgressBar label={i18n.t('peopleExport.making')} done={done} onCancel={onCancel} />
      )}
    </SettingsSection>
  )
}
