import { type Address, isAt, leadsTo } from './address'
import type { PageRule, PageSwitch } from './rule'

/**
 * Attribute of the root element that lists the rules in force; the built styles apply only under their rule's
 * mark.
 */
export const markAttribute = 'data-porchlight-calm'

/** A rule's mark: the switch's id and the rule's index in it. */
export const markOf = (id: string, index: number) => `${id}.${index}`

export interface RuleInForce {
  id: string
  mark: string
  rule: PageRule
}

const appliesAt = (rule: PageRule, at: Address) =>
  rule.does === 'lead'
    ? leadsTo(rule, at) !== null || rule.to === at.pathname + at.search
    : isAt(at.pathname, rule.within)

/**
 * The rules of some switches that apply at an address. A `lead` rule also applies at the address it leads to.
 */
export const rulesInForce = (switches: readonly PageSwitch[], at: Address): RuleInForce[] =>
  switches.flatMap(({ id, rules }) =>
    rules
      .map((rule, index) => ({ id, mark: markOf(id, index), rule }))
      .filter(({ rule }) => appliesAt(rule, at)),
  )

/**
 * For each switch that should find something at this address, whether it did; `finds` looks up a selector.
 * Switches without an expectation here are left out.
 */
export function findings(
  inForce: readonly RuleInForce[],
  { at, finds }: { at: Address; finds: (selector: string) => boolean },
): { id: string; found: boolean }[] {
  const found = ({ rule }: RuleInForce) =>
    rule.does === 'lead' ? rule.to === at.pathname + at.search : finds(rule.seen ?? rule.selector)
  const expecting = new Set(inForce.filter(({ rule }) => rule.expected).map(({ id }) => id))
  return [...expecting].map((id) => ({ id, found: inForce.some((one) => one.id === id && found(one)) }))
}
