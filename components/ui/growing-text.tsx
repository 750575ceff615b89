import type { Ref, TextareaHTMLAttributes } from 'react'
import { classes } from './classes'
import styles from './field.module.css'

export type GrowingTextProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLTextAreaElement>
}

/** A bare text area that is as tall as its text. Needs a label of its own (`id` or `aria-label`). */
export function GrowingText({ value, onChange, className, rows = 2, ...rest }: GrowingTextProps) {
  return (
    <div className={styles.grow} data-text={value}>
      <textarea
        {...rest}
        dir="auto"
        rows={rows}
        value={value}
        className={classes(styles.control, className)}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
