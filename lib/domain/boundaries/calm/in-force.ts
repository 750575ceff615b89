import { type Address, isAt, leadsTo } from './address'
import type { PageRule, PageSwitch } from './rule'

/** On the root element, the marks of the rules in force: the built styles hold only under theirs. */
export const markAttribute = 'data-porchlight-calm'

/** A rule's mark, by its place in its switch. */
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

/** The rules of some switches that hold at an address; a `lead` also where it has led to. */
export const rulesInForce = (switches: readonly PageSwitch[], at: Address): RuleInForce[] =>
  switches.flatMap(({ id, rules }) =>
    rules
      .map((rule, index) => ({ id, mark: markOf(id, index), rule }))
      .filter(({ rule }) => appliesAt(rule, at)),
  )

/**
 * For each switch that should find something at this address, whether it did; `finds` looks a selector up. Where nothing
 * is expected, nothing is said.
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
