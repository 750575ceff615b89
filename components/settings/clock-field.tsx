import { TextField } from '@/components/ui/text-field'
import { minutesIn, typedTime } from '@/components/ui/typed-time'

interface ClockFieldProps {
  label: string
  hint?: string
  /** Minutes after midnight. */
  minutes: number
  onMinutes: (minutes: number) => void
}

/** A time of day, in the browser's own control. A time that is being typed and not complete changes nothing. */
export const ClockField = ({ label, hint, minutes, onMinutes }: ClockFieldProps) => (
  <TextField
    label={label}
    hint={hint}
    type="time"
    value={typedTime(minutes)}
    onChange={(typed) => {
      const chosen = minutesIn(typed)
      if (chosen !== null) onMinutes(chosen)
    }}
  />
)
