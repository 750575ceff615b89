import { defineBackground } from 'wxt/utils/define-background'
import { onAlarm } from '@/lib/browser/alarms'
import { onGrantsChanged, onGrantsTaken } from '@/lib/browser/grants'
import { onHint, onTabClosed } from '@/lib/browser/hints'
import { onInstalled, startWithBrowser } from '@/lib/browser/installed'
import { onKeyCommand } from '@/lib/browser/keys'
import { onMenuChosen, placeMenus } from '@/lib/browser/menus'
import { onCommand } from '@/lib/browser/messages'
import { replaceRefused } from '@/lib/browser/on-sites/network-rules'
import { onNoticeClicked } from '@/lib/browser/notices'
import { openHome } from '@/lib/browser/open'
import { clearUnseen, forgetOrdersOnLoad } from '@/lib/browser/on-sites/overlay'
import { forgetTab } from '@/lib/browser/session-memory'
import { giveSoundInSight, giveSoundOnLoad } from '@/lib/browser/on-sites/sound'
import { hideStorageFromPages } from '@/lib/browser/storage-area'
import { createBackground } from './compose'
import { sharePage } from './share-page'

export default defineBackground({
  type: 'module',
  main() {
    const background = createBackground()
    // All listeners are registered at once: the browser wakes the worker only for listeners registered when
    // it last started.
    onHint(background.hinted)
    onGrantsChanged(background.rearrange)
    onGrantsTaken(() => void clearUnseen())
    onAlarm(background.rang)
    onCommand(background.commands)
    replaceRefused()
    forgetOrdersOnLoad()
    giveSoundOnLoad()
    onTabClosed((tabId) => void forgetTab(tabId))
    onNoticeClicked((_id, button) => {
      if (background.answerReminder(button)) void openHome('#/check-in')
    })
    onKeyCommand('presence', () => void background.startPresence())
    onKeyCommand('share', (page) => void sharePage(page))
    onMenuChosen({ view: (view) => void openHome(view), share: (page) => void sharePage(page) })
    onInstalled(async ({ fresh }) => {
      await placeMenus()
      await giveSoundInSight()
      if (fresh && (await background.needsFirstRun())) await openHome('#/welcome')
    })
    startWithBrowser()
    void hideStorageFromPages()
    void background.boot()
  },
})
