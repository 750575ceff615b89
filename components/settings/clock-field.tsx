import { TextField } from '@/components/ui/text-field'

interface ClockFieldProps {
  label: string
  hint?: string
  /** Minutes after midnight. */
  minutes: number
  onMinutes: (minutes: number) => void
}

const twoDigits = (figure: number) => String(figure).padStart(2, '0')

/** A time of day, in the browser's own control. A time that is being typed and not complete changes nothing. */
export const ClockField = ({ label, hint, minutes, onMinutes }: ClockFieldProps) => (
  <TextField
    label={label}
    hint={hint}
    type="time"
    value={`${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`}
    onChange={(typed) => {
      const [, hours, rest] = /^(\d{2}):(\d{2})/.exec(typed) ?? []
      if (hours && rest) onMinutes(Number(hours) * 60 + Number(rest))
    }}
  />
)
