import { useEffect, useRef, useState } from 'react'

/**
 * How much of a long list is drawn: `step` at first, and `step` more whenever its end (`end` goes on an element there)
 * comes near the window. Another `key` begins at the beginning.
 */
export function useGrowing(step: number, key: string) {
  const [grown, setGrown] = useState({ key, drawn: step })
  const end = useRef<HTMLDivElement>(null)
  const drawn = grown.key === key ? grown.drawn : step
  useEffect(() => {
    const element = end.current
    if (!element) return
    const watching = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setGrown({ key, drawn: drawn + step })
      },
      { rootMargin: '600px' },
    )
    watching.observe(element)
    return () => watching.disconnect()
  }, [key, drawn, step])
  return { drawn, end }
}
