import type { Ref, TextareaHTMLAttributes } from 'react'
import { classes } from '../classes'
import styles from './field.module.css'

export type GrowingTextProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLTextAreaElement>
}

/**
 * A text area without a label (`className` goes to its frame) that is as tall as its text. Needs a label
 * through `id` or `aria-label`.
 */
export function GrowingText({ value, onChange, className, rows = 2, ...rest }: GrowingTextProps) {
  return (
    <div className={classes(styles.grow, className)} data-text={value}>
      <textarea
        {...rest}
        dir="auto"
        rows={rows}
        value={value}
        className={styles.control}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
