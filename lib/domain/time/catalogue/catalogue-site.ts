/** A site that Porchlight knows, and which part of it is people. */
export interface CatalogueSite {
  site: string
  /** The brand's own name; not translated. */
  name: string
  /** Main host first; subdomains are included. */
  hosts: string[]
  /** Patterns (see pattern.ts) of its messages, chats and calls; 'all' where there is nothing else on it. */
  people: 'none' | 'all' | string[]
  /** Where its addresses are known from, and when. */
  note?: string
}
