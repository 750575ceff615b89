import { useEffect, useState } from 'react'
import { keysNow } from '@/lib/browser/keys'

/** The keys that Porchlight's commands have, read again whenever the person comes back to this page. Null at first. */
export function useKeys(): Awaited<ReturnType<typeof keysNow>> | null {
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof keysNow>> | null>(null)
  useEffect(() => {
    let current = true
    const look = async () => {
      const found = await keysNow()
      if (current) setKeys(found)
    }
    void look()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      current = false
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return keys
}
