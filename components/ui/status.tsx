import type { OutputHTMLAttributes } from 'react'
import { classes } from './classes'
import styles from './status.module.css'

/** A line that screen readers announce when its text changes; keep it rendered while it is empty. */
export const Status = ({ className, ...rest }: OutputHTMLAttributes<HTMLOutputElement>) => (
  <output {...rest} className={classes(styles.status, className)} />
)
