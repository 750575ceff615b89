import { type ReactNode, useId } from 'react'
import { classes } from '../classes'
import styles from './segmented-choice.module.css'
import type { Choice } from './select'
import { visuallyHidden } from '../visually-hidden'

interface SegmentedChoiceProps<T extends string> {
  legend: ReactNode
  /** Shows the legend to screen readers only, where the surroundings make it clear visually. */
  legendHidden?: boolean
  choices: readonly Choice<T>[]
  /** Null: nothing chosen yet. */
  value: T | null
  onChange: (value: T) => void
  look?: 'pills' | 'quiet'
}

/** A choice of one option, side by side: a real radio group, so that arrow keys work. */
export function SegmentedChoice<T extends string>(props: SegmentedChoiceProps<T>) {
  const { legend, legendHidden, choices, value, onChange, look = 'pills' } = props
  const id = useId()
  return (
    <fieldset className={classes(look === 'quiet' && styles.quiet)}>
      <legend className={legendHidden ? visuallyHidden : styles.legend}>{legend}</legend>
      <div className={styles.row}>
        {choices.map((choice) => (
          <span key={choice.value} className={styles.option}>
            <input
              type="radio"
              id={`${id}${choice.value}`}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              className={styles.input}
              {...choice.control}
              onChange={() => onChange(choice.value)}
            />
            <label htmlFor={`${id}${choice.value}`} className={styles.label}>
              {choice.label}
            </label>
          </span>
        ))}
      </div>
    </fieldset>
  )
}
