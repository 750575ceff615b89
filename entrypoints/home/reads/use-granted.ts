import { useMemo } from 'react'
import { hasOrigins, onGrantsChanged } from '@/lib/browser/grants'
import type { WatchedSite } from '@/lib/domain/time/site'
import { originsOf } from '@/lib/domain/time/surfaces'
import { readOnChange } from '@/lib/pages/follower'
import { useLastValue, useSource } from '@/lib/pages/use-read'

/** Which watched sites are granted, by site; follows changes of the permissions. */
export function useGranted(sites: readonly WatchedSite[]) {
  const source = useMemo(() => {
    const read = async () => {
      const answers = sites.map(async (site) => [site.site, await hasOrigins(originsOf(site))] as const)
      return Object.fromEntries(await Promise.all(answers))
    }
    return readOnChange(read, onGrantsChanged)
  }, [sites])
  return useLastValue(useSource<Record<string, boolean>>(source))
}
