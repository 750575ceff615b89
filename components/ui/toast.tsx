import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Milliseconds } from '@/lib/domain/time/units'
import { Button } from './button'
import styles from './toast.module.css'

interface ToastMessage {
  /** Another id is another message, even with the same text. */
  id: string
  text: string
  onUndo?: () => void
}

interface ToastProps {
  message: ToastMessage | null
  /** Called when its time is over, or undo was clicked. */
  onGone: () => void
  /** How long it stays (ms); the time stops while it is hovered or focused. */
  staysMs?: Milliseconds
}

/** One line about the last action, with undo. Its empty region is always rendered for screen readers. */
export function Toast({ message, onGone, staysMs = 10_000 }: ToastProps) {
  const [held, setHeld] = useState(false)
  const area = useRef<HTMLOutputElement>(null)

  useEffect(() => {
    const listening = new AbortController()
    const heldAfter = { pointerenter: true, pointerleave: false, focusin: true, focusout: false }
    for (const [event, isHeld] of Object.entries(heldAfter))
      area.current?.addEventListener(event, () => setHeld(isHeld), listening)
    return () => listening.abort()
  }, [])

  useEffect(() => setHeld(false), [message?.id])

  useEffect(() => {
    if (!message || held) return
    const timer = setTimeout(onGone, staysMs)
    return () => clearTimeout(timer)
  }, [message, held, staysMs, onGone])

  return (
    <output ref={area} className={styles.area}>
      {message && (
        <div key={message.id} className={styles.toast}>
          <span>{message.text}</span>
          {message.onUndo && (
            <Button
              size="small"
              onClick={() => {
                message.onUndo?.()
                onGone()
              }}
            >
              {i18n.t('ui.undo')}
            </Button>
          )}
        </div>
      )}
    </output>
  )
}
