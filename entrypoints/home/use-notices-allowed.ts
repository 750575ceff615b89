import { useEffect, useState } from 'react'
import { hasNotices, onGrantsChanged } from '@/lib/browser/grants'

/** Whether the browser lets Porchlight show notifications; followed as the person allows and forbids. Null at first. */
export function useNoticesAllowed(): boolean | null {
  const [allowed, setAllowed] = useState<boolean | null>(null)
  useEffect(() => {
    let current = true
    const look = async () => {
      const answer = await hasNotices()
      if (current) setAllowed(answer)
    }
    void look()
    const stop = onGrantsChanged(() => void look())
    return () => {
      current = false
      stop()
    }
  }, [])
  return allowed
}
