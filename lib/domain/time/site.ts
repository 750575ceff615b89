/** A site the person chose to watch. `site` is its main host and its identity (`reddit.com`). */
export interface WatchedSite {
  site: string
  name: string
  /** Every host of the site, subdomains included (`x.com`, `twitter.com`). The first equals `site`. */
  hosts: string[]
  /** The person's own patterns (see surfaces.ts) of addresses that are people. */
  peoplePatterns: string[]
  /** The person's own patterns of addresses that are feed, which override the catalogue. */
  feedPatterns: string[]
  /** Also count the site while it is visible but another window has the focus (a second monitor). */
  countWhenVisible: boolean
}
