import type { CatalogueSite } from './catalogue/catalogue-site'
import { messengers } from './catalogue/messengers'
import { socialSites } from './catalogue/social-sites'
import { isWithin } from './host'
import type { WatchedSite } from './site'

/** Every known site, the most popular ones first. */
export const catalogue: CatalogueSite[] = [...socialSites, ...messengers]

/** The known site with this identity (`reddit.com`). */
export const catalogueSite = (site: string): CatalogueSite | undefined =>
  catalogue.find((entry) => entry.site === site)

/** The known site that a canonical host (`old.reddit.com`) belongs to. */
export const catalogueOfHost = (host: string): CatalogueSite | undefined =>
  catalogue.find((entry) => entry.hosts.some((known) => isWithin(host, known)))

/** A known site as a watched site, without any correction by the person. */
export const watchedFrom = (entry: CatalogueSite): WatchedSite => ({
  site: entry.site,
  name: entry.name,
  hosts: [...entry.hosts],
  peoplePatterns: [],
  feedPatterns: [],
  countWhenVisible: false,
})
