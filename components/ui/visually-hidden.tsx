import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** The class that shows an element to screen readers only. */
export const visuallyHidden = styles.hidden

/** Text for screen readers, where sighted people see the same beside it. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={styles.hidden}>{children}</span>
)
