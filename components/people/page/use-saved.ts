import { useEffect, useRef, useState } from 'react'

/** Saves this long (ms) after the last key; leaving the field or the page saves at once. */
const restsMs = 700

/**
 * A text that saves itself. While the person types, their text stays; changes from elsewhere show when they
 * pause. `save` is called only with a changed text.
 */
export function useSaved(stored: string, save: (text: string) => void) {
  const [text, setText] = useState(stored)
  const latest = useRef({ text, stored, save })
  const typing = useRef(false)
  latest.current = { text, stored, save }

  const flush = useRef(() => {
    if (!typing.current) return
    typing.current = false
    const { text: now, stored: before, save: keep } = latest.current
    if (now !== before) keep(now)
  })

  useEffect(() => {
    if (!typing.current) setText(stored)
  }, [stored])

  useEffect(() => {
    if (!typing.current) return
    const timer = setTimeout(flush.current, restsMs)
    return () => clearTimeout(timer)
  }, [text])

  useEffect(() => {
    const leave = flush.current
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    text,
    onChange: (next: string) => {
      typing.current = true
      setText(next)
    },
    onBlur: () => flush.current(),
  }
}
