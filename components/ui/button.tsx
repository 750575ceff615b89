import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import styles from './button.module.css'
import { classes } from './classes'

export interface ButtonLook {
  /** Primary: the main action. Quiet: outlined. Plain: text only. */
  kind?: 'primary' | 'quiet' | 'plain'
  size?: 'small' | 'medium' | 'large'
}

const buttonClasses = ({ kind = 'quiet', size = 'medium' }: ButtonLook, className?: string) =>
  classes(styles.button, styles[kind], size !== 'medium' && styles[size], className)

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> }

/** A button; never submits a form unless `type="submit"` says so. */
export function Button({ kind, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses({ kind, size }, className)} />
}

type LinkButtonProps = ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

/** A link that looks like a button: for addresses that another program opens, and for views. */
export function LinkButton({ kind, size, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={buttonClasses({ kind, size }, className)}>
      {children}
    </a>
  )
}
