import { type FormEvent, useRef } from 'react'

/** What a form does when it is sent, not begun again while it goes on: a double click sends once. */
export function useOnceAtATime<E extends FormEvent>(send: (event: E) => Promise<unknown>) {
  const sending = useRef(false)
  return async (event: E) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    try {
      await send(event)
    } finally {
      sending.current = false
    }
  }
}
