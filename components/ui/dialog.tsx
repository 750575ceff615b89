import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

interface DialogProps {
  open: boolean
  title: ReactNode
  children?: ReactNode
  /** Buttons, the more likely one last. */
  actions: ReactNode
  /** Escape was pressed, or the dialog was closed from inside. */
  onClose: () => void
}

/** The browser's modal dialog, which traps the focus and returns it afterwards. */
export function Dialog({ open, title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={() => open && onClose()}
    >
      {open && (
        <>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {children}
          <div className={styles.actions}>{actions}</div>
        </>
      )}
    </dialog>
  )
}
