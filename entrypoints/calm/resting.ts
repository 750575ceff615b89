import { word } from '@/lib/browser/page/page'
import type { RuleInForce } from '@/lib/domain/boundaries/calm/in-force'
import { colours, face, styled } from '../overlay/styled'

const tag = 'porchlight-calm'

/** Shows one quiet sentence in place of an endless list, in a closed shadow root. */
export function createResting() {
  let host: HTMLElement | null = null
  let list: Element | null = null

  const remove = () => {
    host?.remove()
    host = list = null
  }
  return {
    /** Inserts it before the first hidden list once that exists; removes it when no list is hidden. */
    place(inForce: readonly RuleInForce[]) {
      const selectors = inForce.flatMap(({ rule }) => (rule.does === 'rest' ? [rule.selector] : []))
      if (selectors.length === 0) return remove()
      // The page may have replaced the list, or show another tab in which no list is hidden.
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
