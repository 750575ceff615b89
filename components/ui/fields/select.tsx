import type { SelectHTMLAttributes } from 'react'
import { classes } from '../classes'
import { Field, type FieldProps } from './field'
import styles from './field.module.css'

export interface Choice<T extends string> {
  value: T
  label: string
  disabled?: boolean
  /** More attributes for the control, such as a key that leads to it. */
  control?: Record<string, string>
}

type SelectProps<T extends string> = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
    value: T
    choices: readonly Choice<T>[]
    onChange: (value: T) => void
  }

/** The browser's select with a label. */
export function Select<T extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  onChange,
  ...rest
}: SelectProps<T>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => (
        <span className={styles.selectFrame}>
          <select
            {...rest}
            {...links}
            className={classes(styles.control, styles.select)}
            onChange={(event) => onChange(event.target.value as T)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}
