import { TextField } from '@/components/ui/fields/text-field'
import { longestIntention } from '@/lib/domain/boundaries/passes'
import styles from './pause.module.css'

interface IntentionFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** A few words on the purpose of a visit or pass; optional. */
export const IntentionField = (props: IntentionFieldProps) => (
  <div className={styles.intention}>
    <TextField {...props} optional maxLength={longestIntention} autoComplete="off" />
  </div>
)
