import { isAlive } from '@/lib/browser/page/page'
import { leadsTo } from '@/lib/domain/boundaries/calm/address'
import { markAttribute, type RuleInForce, rulesInForce } from '@/lib/domain/boundaries/calm/in-force'
import type { PageSwitch } from '@/lib/domain/boundaries/calm/rule'
import { createPresses } from './presses'
import { createResting } from './resting'
import { createWatch } from './watch'
import { createNotes } from './notes'

/**
 * Marks the rules that apply at the page's address, and follows the address: single-page sites change it
 * without a load.
 */
export function createKeeper() {
  const resting = createResting()
  const presses = createPresses()
  const notes = createNotes()
  const watch = createWatch(look)
  let switches: readonly PageSwitch[] = []
  let inForce: readonly RuleInForce[] = []
  let marks = ''
  let href: string | null = null

  function look() {
    // When the extension was updated or removed, this script stays behind and shows again what it hid.
    if (!isAlive()) switches = []
    if (location.href !== href || switches.length === 0) arrive()
    const root = document.documentElement
    if (!root) return
    // Some sites replace their root element's attributes.
    if ((root.getAttribute(markAttribute) ?? '') !== marks) {
      if (marks) root.setAttribute(markAttribute, marks)
      else root.removeAttribute(markAttribute)
    }
    resting.place(inForce)
    presses.press(inForce)
  }

  function arrive() {
    const before = href
    href = location.href
    inForce = rulesInForce(switches, location)
    marks = inForce.map(({ mark }) => mark).join(' ')
    lead(before)
    presses.forget()
    notes.plan(inForce)
    const lively = inForce.some(({ rule }) => rule.does === 'rest' || rule.does === 'click')
    if (switches.length > 0) watch.start({ lively })
    else watch.stop()
  }

  function lead(before: string | null) {
    for (const { rule } of inForce) {
      const target = rule.does === 'lead' ? leadsTo(rule, location) : null
      if (target && !cameBack(location.origin + target, before)) return location.replace(target)
    }
  }

  return {
    /** Sets the switches that apply on this page from now on. */
    take(next: readonly PageSwitch[]) {
      switches = next
      href = null
      look()
    },
  }
}

/** True when the site itself led back from a rule's target; leading there again would loop. */
function cameBack(target: string, before: string | null): boolean {
  if (before !== null) return before === target
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return document.referrer === target || (arrival?.redirectCount ?? 0) > 0
}
