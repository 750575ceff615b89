import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { onCalmOff } from '@/lib/browser/page/page'
import { pageSwitchesKey } from '@/lib/domain/boundaries/calm/built'
import type { PageSwitch } from '@/lib/domain/boundaries/calm/rule'
import { createKeeper } from './keeper'

const keeperKey = '__porchlightCalmKeeper'

/** Keeps a page calm. The files before it have said which switches are on; a page that lives gets them anew that way. */
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
