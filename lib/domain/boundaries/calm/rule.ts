/**
 * Where a rule applies and how its health is judged. Addresses are patterns of address.ts; without any, the
 * rule applies to the whole site.
 */
interface Anywhere {
  within?: readonly string[]
  /** The selector matches on every such page; a page without a match has changed. */
  expected?: true
  /**
   * A selector that shows that the site still has what the rule is about, where the rule's own selector
   * cannot.
   */
  seen?: string
  /** `2026-11: what the selector is`, with the month in which it was last checked. */
  note: string
}

/**
 * One thing that a switch does. `hide` hides what matches; `rest` hides it too and puts one quiet sentence
 * where the first match was; `click` clicks a match whenever it appears; `lead` redirects from one address of
 * the site to another.
 */
export type CalmRule =
  | (Anywhere & { does: 'hide' | 'rest' | 'click'; selector: string })
  | (Pick<Anywhere, 'expected' | 'note'> & { does: 'lead'; from: string; to: string })

/** Something on a site that can be calmed, with its own switch. */
export interface CalmSwitch<Id extends string = string> {
  id: Id
  rules: readonly CalmRule[]
}

export interface CalmSite<Id extends string = string> {
  /** The site's identity in the catalogue (`reddit.com`). */
  site: string
  /** The exact hosts whose layout the rules know. */
  hosts: readonly string[]
  switches: readonly CalmSwitch<Id>[]
}

/** A switch as the script on a page gets it, without the names and notes meant for people. */
export interface PageSwitch {
  id: string
  rules: PageRule[]
}
type WithoutNote<Rule> = Rule extends unknown ? Omit<Rule, 'note'> : never
export type PageRule = WithoutNote<CalmRule>
