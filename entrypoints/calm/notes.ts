import { noteFromPage } from '@/lib/browser/page/page'
import { findings, type RuleInForce } from '@/lib/domain/boundaries/calm/in-force'

/** How long (ms) a page may take until what it is made of should be there. */
const settledMs = 8_000

const finds = (selector: string) => document.querySelector(selector) !== null

/** Tells the background, once per switch in a page's life, whether the site still has what the switch looks for. */
export function createNotes() {
  const noted = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted: readonly RuleInForce[] = []

  const note = () => {
    // A page out of sight may hold back what it is made of; it is looked at when somebody does.
    if (document.hidden) return document.addEventListener('visibilitychange', wait, { once: true })
    const found = findings(wanted, { at: location, finds }).filter(({ id }) => !noted.has(id))
    for (const { id } of found) noted.add(id)
    if (found.length > 0) noteFromPage(found)
  }
  const wait = () => {
    clearTimeout(timer)
    if (wanted.some(({ id, rule }) => rule.expected && !noted.has(id))) timer = setTimeout(note, settledMs)
  }
  return {
    /** Looks at what holds from now on, once the page has settled. */
    plan(inForce: readonly RuleInForce[]) {
      wanted = inForce
      wait()
    },
  }
}
