import { TextField } from '@/components/ui/fields/text-field'
import { longestIntention } from '@/lib/domain/boundaries/passes'
import styles from './pause.module.css'

interface IntentionFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** A few words on what a stay is for. It may stay empty. */
export const IntentionField = (props: IntentionFieldProps) => (
  <div className={styles.intention}>
    <TextField {...props} optional maxLength={longestIntention} autoComplete="off" />
  </div>
)
