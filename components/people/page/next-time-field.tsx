import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/fields/text-field'
import styles from './next-time-field.module.css'
import { useSaved } from './use-saved'

/** What to ask next time, with how to change it. */
export interface NextTime {
  text: string
  /** It was written before the two last talked, so that it is not asked again automatically. */
  wasForLastTime: boolean
  onText: (text: string) => void
}

interface NextTimeFieldProps extends NextTime {
  label: string
  hint?: string
}

/**
 * A note of what to ask next time. One from before the last contact stays, with a button to ask it another
 * time.
 */
export function NextTimeField({ label, hint, text, wasForLastTime, onText }: NextTimeFieldProps) {
  const saved = useSaved(text, onText)
  // A changed text is meant for next time.
  const isOld = wasForLastTime && saved.text === text
  return (
    <div className={styles.field}>
      <TextField
        label={label}
        hint={isOld ? i18n.t('people.page.nextTimeWas') : hint}
        dir="auto"
        value={saved.text}
        onChange={saved.onChange}
        onBlur={saved.onBlur}
      />
      {isOld && (
        <Button size="small" kind="plain" onClick={() => onText(text)}>
          {i18n.t('people.page.nextTimeKeep')}
        </Button>
      )}
    </div>
  )
}
