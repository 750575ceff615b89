import { dequal } from 'dequal/lite'
import browser, { type DeclarativeNetRequest } from 'webextension-polyfill'
import type { NetworkRules } from '@/lib/app/ports'
import { isWithin } from '@/lib/domain/time/host'
import { hostSource } from '@/lib/domain/time/pattern'
import { feedRules, peopleRules } from '@/lib/domain/time/surfaces'
import type { WatchedSite } from '@/lib/domain/time/site'
import { isFirefox } from '../is-firefox'
import { keepOutOfBfcache } from './bfcache'
import { veilPages } from './veiled-pages'

type Rule = DeclarativeNetRequest.Rule

/** The address of the pause that stands in for a closed feed; what follows # is where the person was going. */
export const closedPage = () => `${location.origin}/closed.html`

// Not by getURL: for a page with a dynamic address it answers one that rules cannot lead to.
const framePage = () => `${location.origin}/pause.html`

/**
 * Where links to a closed feed come from. Chromium lets a site's own link lead only to a web accessible page, which
 * closed.html is not, so that no site can probe for it; those links lead to pause.html, which goes on to closed.html.
 * A link from elsewhere ends in an error page, which `replaceRefused` sets right.
 */
const initiatorDomains = (
  'com org net edu gov io co app dev me tv fm so ai info news blog social to im ' +
  'de at ch uk ie fr es pt br mx ar it nl be lu dk no se fi pl cz sk hu ro bg gr tr ru ua ' +
  'eu us ca au nz in jp kr cn tw hk sg id th vn ph my il ae sa eg za ng ke'
).split(' ')

type ClosedAndOpen = Parameters<NetworkRules['close']>[0]

interface WantedRule {
  regexFilter: string
  priority: number
  closes: boolean
}

/** A closed site's rules; none where the browser cannot take them all: the overlay holds alone, and closes no messages. */
async function wantedFor(site: WatchedSite): Promise<WantedRule[]> {
  const wanted: WantedRule[] = [
    { regexFilter: hostSource(site.hosts), priority: 1, closes: true },
    ...peopleRules(site).map((regexFilter) => ({ regexFilter, priority: 3, closes: false })),
    ...feedRules(site).map((regexFilter) => ({ regexFilter, priority: 5, closes: true })),
  ]
  const supported = await Promise.all(
    wanted.map(({ regexFilter, closes }) =>
      browser.declarativeNetRequest.isRegexSupported({ regex: regexFilter, requireCapturing: closes }),
    ),
  )
  return supported.every(({ isSupported }) => isSupported) ? wanted : []
}

async function rulesFor({ closed, open }: ClosedAndOpen): Promise<Rule[]> {
  const wanted = await Promise.all(closed.map(wantedFor))
  const closedHosts = closed.flatMap(({ hosts }) => hosts)
  // A site of its own inside a closed one (web.telegram.org in telegram.org) stays open.
  const inside = open.filter(({ hosts }) =>
    hosts.some((host) => closedHosts.some((outer) => isWithin(host, outer))),
  )
  const kept = inside.map(({ hosts }) => ({ regexFilter: hostSource(hosts), priority: 7, closes: false }))
  return [...wanted.flat(), ...kept].flatMap(rulesOf).map((rule, index) => ({ ...rule, id: index + 1 }))
}

function rulesOf({ regexFilter, priority, closes }: WantedRule): Omit<Rule, 'id'>[] {
  const condition = { regexFilter, resourceTypes: ['main_frame' as const] }
  if (!closes) return [{ priority, action: { type: 'allow' }, condition }]
  const redirect = (page: string) =>
    ({ type: 'redirect', redirect: { regexSubstitution: `${page}#\\0` } }) as const
  // Firefox leads to web accessible pages only, and its addresses cannot be probed for anyway. It leads to the substitution
  // alone, where Chromium goes on with what stands after the match: so here the match is the whole address.
  if (isFirefox()) {
    const whole = { ...condition, regexFilter: `${regexFilter}.*` }
    return [{ priority, action: redirect(framePage()), condition: whole }]
  }
  return [
    { priority, action: redirect(closedPage()), condition },
    {
      priority: priority + 1,
      action: redirect(framePage()),
      condition: { ...condition, initiatorDomains },
    },
  ]
}

/** What the browser was last told in this worker life; the rules themselves outlive it and the browser. */
let told: Parameters<NetworkRules['close']>[0] | null = null

export const networkRules: NetworkRules = {
  async close(sites) {
    if (dequal(sites, told)) return
    if (isFirefox()) await keepOutOfBfcache([...sites.closed, ...sites.open])
    else await veilPages(sites.closed)
    const [present, addRules] = await Promise.all([
      browser.declarativeNetRequest.getDynamicRules(),
      rulesFor(sites),
    ])
    await browser.declarativeNetRequest.updateDynamicRules({
      removeRuleIds: present.map(({ id }) => id),
      addRules,
    })
    told = sites
  },
}

type WithContexts = typeof browser.runtime & {
  getContexts?: (filter: { tabIds: number[] }) => Promise<unknown[]>
}

/** Opens the pause anew where the browser refused to let a link lead to it and shows an error page in its place. */
export function replaceRefused() {
  const runtime = browser.runtime as WithContexts
  browser.tabs.onUpdated.addListener(async (tabId, { status }, { url }) => {
    if (status !== 'complete' || !url?.startsWith(closedPage()) || !runtime.getContexts) return
    const contexts = await runtime.getContexts({ tabIds: [tabId] })
    if (contexts.length === 0) await browser.tabs.update(tabId, { url }).catch(() => undefined)
  })
}
