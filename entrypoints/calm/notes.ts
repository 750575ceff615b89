import { noteFromPage } from '@/lib/browser/page/page'
import { findings, type RuleInForce } from '@/lib/domain/boundaries/calm/in-force'

/** How long (ms) a page may take to build its content. */
const settledMs = 8_000

const finds = (selector: string) => document.querySelector(selector) !== null

/**
 * Reports to the background, once per switch and page load, whether the site still contains what the switch
 * looks for.
 */
export function createNotes() {
  const noted = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted: readonly RuleInForce[] = []

  const note = () => {
    // A hidden page may delay its content, so it is checked once it is visible.
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
    /** Schedules a check of these rules for when the page has settled. */
    plan(inForce: readonly RuleInForce[]) {
      wanted = inForce
      wait()
    },
  }
}
