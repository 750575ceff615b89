import { word } from '@/lib/browser/page/page'
import type { RuleInForce } from '@/lib/domain/boundaries/calm/in-force'
import { colours, face, styled } from '../overlay/styled'

const tag = 'porchlight-calm'

/** One quiet sentence where an endless list stood, in a closed shadow root. */
export function createResting() {
  let host: HTMLElement | null = null
  let list: Element | null = null

  const remove = () => {
    host?.remove()
    host = list = null
  }
  return {
    /** Puts it before the first list that gives way, once that is there; takes it off where none does. */
    place(inForce: readonly RuleInForce[]) {
      const selectors = inForce.flatMap(({ rule }) => (rule.does === 'rest' ? [rule.selector] : []))
      if (selectors.length === 0) return remove()
      // The list may be another one meanwhile, or no longer give way: a tab beside it was chosen.
      const stands = host?.isConnected && host.nextElementSibling === list && list?.matches(selectors.join())
      if (stands) return
      remove()
      list = document.querySelector(selectors.join())
      if (list) list.before((host = createSentence()))
    },
  }
}

function createSentence(): HTMLElement {
  for (const orphan of document.querySelectorAll(tag)) orphan.remove()
  const host = document.createElement(tag)
  host.style.setProperty('all', 'initial', 'important')
  host.style.setProperty('display', 'block', 'important')
  host.style.setProperty('color-scheme', 'light dark', 'important')
  const sentence = styled('p', {
    margin: '48px auto',
    maxInlineSize: '28em',
    padding: '24px',
    borderRadius: '14px',
    border: `1px solid ${colours.line}`,
    background: colours.ground,
    color: colours.ink,
    font: `17px/1.5 ${face}`,
    textAlign: 'center',
  })
  sentence.textContent = word('calm_resting')
  host.attachShadow({ mode: 'closed' }).append(sentence)
  return host
}
