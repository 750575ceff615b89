/** Where a rule holds and how its health is told. Addresses are patterns of address.ts; without any, all of the site. */
interface Anywhere {
  within?: readonly string[]
  /** It stands on every such page: one that lacks it has changed. */
  expected?: true
  /** What shows that the site still has it, where that is not the selector itself. */
  seen?: string
  /** `2026-11: what the selector is`, with the month in which it was last looked at. */
  note: string
}

/**
 * One thing that a switch does:
 * `hide` takes it out of sight; `rest` too, and puts a quiet sentence where the first one stood;
 * `click` presses it whenever it comes to sight; `lead` goes on from one address of the site to another.
 */
export type CalmRule =
  | (Anywhere & { does: 'hide' | 'rest' | 'click'; selector: string })
  | (Pick<Anywhere, 'expected' | 'note'> & { does: 'lead'; from: string; to: string })

/** Something that can be calmed, by its own switch. */
export interface CalmSwitch<Id extends string = string> {
  id: Id
  rules: readonly CalmRule[]
}

export interface CalmSite<Id extends string = string> {
  /** As in the catalogue (`reddit.com`). */
  site: string
  /** The hosts whose layout the rules know, exactly. */
  hosts: readonly string[]
  switches: readonly CalmSwitch<Id>[]
}

/** A switch as the script on a page gets it: what is written for people stays out. */
export interface PageSwitch {
  id: string
  rules: PageRule[]
}
type WithoutNote<Rule> = Rule extends unknown ? Omit<Rule, 'note'> : never
export type PageRule = WithoutNote<CalmRule>
