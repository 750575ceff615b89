import { type ReactNode, useId } from 'react'
import { classes } from '../classes'
import styles from './toggle.module.css'

export interface ToggleProps {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

function Toggle({
  look,
  label,
  hint,
  checked,
  onChange,
  disabled,
}: ToggleProps & { look: 'checkbox' | 'switch' }) {
  const id = useId()
  return (
    <div className={styles.toggle}>
      <input
        type="checkbox"
        role={look === 'switch' ? 'switch' : undefined}
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}hint` : undefined}
        className={classes(styles.input, styles[look])}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={styles.text}>
        {label}
      </label>
      {hint && (
        <p id={`${id}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** One choice among several. */
export const Checkbox = (props: ToggleProps) => <Toggle look="checkbox" {...props} />

/** A setting that takes effect at once. */
export const Switch = (props: ToggleProps) => <Toggle look="switch" {...props} />
