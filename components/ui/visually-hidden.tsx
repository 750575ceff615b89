import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** The class that keeps an element for screen readers only. */
export const visuallyHidden = styles.hidden

/** Words for those who cannot see what says the same beside them. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={styles.hidden}>{children}</span>
)
