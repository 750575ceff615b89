import { type ComponentType, useEffect, useState } from 'react'

/**
 * A part of a page whose code is fetched when it is first drawn; nothing until then, nor when the code cannot be had.
 * It is drawn as soon as it is here: what React's `lazy` fetches waits for at least 300 ms behind its boundary.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | null = null
  return function Later(props) {
    const [Part, setPart] = useState(() => here)
    useEffect(() => {
      if (!Part)
        load().then((part) => {
          here = part
          setPart(() => part)
        }, console.error)
    }, [Part])
    return Part && <Part {...props} />
  }
}
