import browser, { type DeclarativeNetRequest } from 'webextension-polyfill'
import type { NetworkRules } from '@/lib/app/ports'
import { hostSource } from '@/lib/domain/time/pattern'
import { feedRules, peopleRules } from '@/lib/domain/time/surfaces'
import type { WatchedSite } from '@/lib/domain/time/site'

type Rule = DeclarativeNetRequest.Rule

/** The address of the pause that stands in for a closed feed; what follows # is where the person was going. */
export const closedPage = () => `${location.origin}/closed.html`

function rulesFor(sites: WatchedSite[]): Rule[] {
  const wanted = sites.flatMap((site) => [
    { regexFilter: hostSource(site.hosts), priority: 1, closes: true },
    ...peopleRules(site).map((regexFilter) => ({ regexFilter, priority: 2, closes: false })),
    ...feedRules(site).map((regexFilter) => ({ regexFilter, priority: 3, closes: true })),
  ])
  return wanted.map(({ regexFilter, priority, closes }, index) => ({
    id: index + 1,
    priority,
    action: closes
      ? { type: 'redirect', redirect: { regexSubstitution: `${closedPage()}#\\0` } }
      : { type: 'allow' },
    condition: { regexFilter, resourceTypes: ['main_frame'] },
  }))
}

/** What the browser was last told in this worker life; the rules themselves outlive it and the browser. */
let told: string | null = null

export const networkRules: NetworkRules = {
  async close(sites) {
    const rules = rulesFor(sites)
    const wanted = JSON.stringify(rules)
    if (wanted === told) return
    const present = await browser.declarativeNetRequest.getDynamicRules()
    await browser.declarativeNetRequest.updateDynamicRules({
      removeRuleIds: present.map(({ id }) => id),
      addRules: rules,
    })
    told = wanted
  },
}
