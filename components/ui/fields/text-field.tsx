import type { InputHTMLAttributes, Ref } from 'react'
import { classes } from '../classes'
import { Field, type FieldProps } from './field'
import styles from './field.module.css'

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
    value: string
    onChange: (value: string) => void
    ref?: Ref<HTMLInputElement>
  }

/** A labelled input; `type` makes it one for numbers, times or dates. */
export function TextField({ label, hint, error, optional, onChange, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => (
        <input
          type="text"
          {...rest}
          {...links}
          className={classes(styles.control, className)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
