import { type FormEvent, useRef } from 'react'

/** A form's submit action that is not started again while it runs, so that a double click submits once. */
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
