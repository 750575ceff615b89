/** A site the person chose to watch. `site` is its main host and its identity (`reddit.com`). */
export interface WatchedSite {
  site: string
  name: string
  /** Every host that belongs to it, subdomains included (`x.com`, `twitter.com`). The first is `site`. */
  hosts: string[]
  /** Patterns (see surfaces.ts) that the person added: these addresses are people. */
  peoplePatterns: string[]
  /** Patterns that the person added: these addresses are feed, whatever the catalogue says. */
  feedPatterns: string[]
  /** Also count while it is visible but another window has the focus (a second monitor). */
  countWhenVisible: boolean
}
