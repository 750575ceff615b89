import { TextField } from '@/components/ui/fields/text-field'
import { minutesIn, typedTime } from '@/components/ui/fields/typed-time'
import type { Minutes } from '@/lib/domain/time/units'

interface ClockFieldProps {
  label: string
  hint?: string
  /** Minutes after midnight. */
  minutes: Minutes
  onMinutes: (minutes: Minutes) => void
}

/** A time of day in the browser's own control. An incomplete time changes nothing. */
export const TimeOfDayField = ({ label, hint, minutes, onMinutes }: ClockFieldProps) => (
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
