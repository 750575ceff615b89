/** A known site, and which part of it is the people surface. */
export interface CatalogueSite {
  site: string
  /** The brand's own name, which is not translated. */
  name: string
  /** Main host first; subdomains are included. */
  hosts: string[]
  /** Patterns (see pattern.ts) of its messages, chats and calls; 'all' when the site has nothing else. */
  people: 'none' | 'all' | string[]
  /** Where its addresses were looked up, and when. */
  note?: string
}
