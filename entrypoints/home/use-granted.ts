import { useEffect, useState } from 'react'
import { hasOrigins, onGrantsChanged } from '@/lib/browser/grants'
import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'

/** Which sites the browser lets Porchlight see, by site; followed as the person grants and takes away. Null at first. */
export function useGranted(sites: readonly WatchedSite[]): Record<string, boolean> | null {
  const [granted, setGranted] = useState<Record<string, boolean> | null>(null)
  useEffect(() => {
    let current = true
    const look = async () => {
      const answers = await Promise.all(
        sites.map(async (site) => [site.site, await hasOrigins(originsOf(site))] as const),
      )
      if (current) setGranted(Object.fromEntries(answers))
    }
    void look()
    const stop = onGrantsChanged(() => void look())
    return () => {
      current = false
      stop()
    }
  }, [sites])
  return granted
}
