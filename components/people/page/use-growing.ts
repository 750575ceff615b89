import { useEffect, useRef, useState } from 'react'

/**
 * How many items of a long list to draw: `step` at first, and `step` more whenever the list's end (attach
 * `end` to an element there) comes near the window. Another `key` starts again.
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
