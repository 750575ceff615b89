import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { onCalmOff } from '@/lib/browser/page/page'
import { pageSwitchesKey } from '@/lib/domain/boundaries/calm/built'
import type { PageSwitch } from '@/lib/domain/boundaries/calm/rule'
import { createKeeper } from './keeper'

const keeperKey = '__porchlightCalmKeeper'

/**
 * Applies the calm switches to a page. The scripts injected before this one hold the switches that are on; an
 * open page gets changed ones the same way.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as {
    [pageSwitchesKey]?: PageSwitch[]
    [keeperKey]?: ReturnType<typeof createKeeper>
  }
  if (!world[keeperKey]) {
    const keeper = (world[keeperKey] = createKeeper())
    onCalmOff(() => keeper.take([]))
  }
  world[keeperKey].take(world[pageSwitchesKey] ?? [])
})
