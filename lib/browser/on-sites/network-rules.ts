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

/** The page that replaces a closed feed; the person's destination follows the #. */
export const closedPage = () => `${location.origin}/closed.html`

// Built by hand, because for a page with a dynamic address getURL returns one that rules cannot redirect to.
const framePage = () => `${location.origin}/pause.html`

/**
 * The domains from which links lead to a closed feed. Chromium lets a site's own link redirect only to a web
 * accessible page. closed.html is not web accessible, so that no site can probe for it; such links lead to
 * pause.html, which goes on to closed.html. A link from elsewhere would end in an error page, which
 * `replaceRefused` corrects.
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

/**
 * A closed site's rules; none if the browser cannot take all of them. Then only the overlay holds the
 * boundary, so that no messages are blocked.
 */
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
  // A separate watched site within a closed one (web.telegram.org in telegram.org) stays open.
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
  // Firefox redirects only to web accessible pages, and its extension addresses cannot be probed. It
  // redirects to the bare substitution, whereas Chromium appends the rest of the URL after the match; so here
  // the match covers the whole URL.
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

/** The rules last set in this worker life; the rules themselves outlive worker and browser. */
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

/** Opens the pause where the browser refused to redirect a link to it and shows an error page instead. */
export function replaceRefused() {
  const runtime = browser.runtime as WithContexts
  browser.tabs.onUpdated.addListener(async (tabId, { status }, { url }) => {
    if (status !== 'complete' || !url?.startsWith(closedPage()) || !runtime.getContexts) return
    const contexts = await runtime.getContexts({ tabIds: [tabId] })
    if (contexts.length === 0) await browser.tabs.update(tabId, { url }).catch(() => undefined)
  })
}
