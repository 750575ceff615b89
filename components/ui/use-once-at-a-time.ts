import { type FormEvent, useRef } from 'react'

/** What a form does when it is sent, not begun again while it goes on: a double click sends once. */
export function useOnceAtATime(send: () => Promise<unknown>) {
  const sending = useRef(false)
  return async (event: FormEvent) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    try {
      await send()
    } finally {
      sending.current = false
    }
  }
}
