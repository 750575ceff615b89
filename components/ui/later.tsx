import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component whose code is loaded when it is first rendered; renders nothing until then, or when loading
 * fails. Unlike React's `lazy`, which waits at least 300 ms behind its boundary, it renders as soon as the
 * code is loaded.
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
