/** The element that contains the overlay; a later script finds and replaces one that was left behind. */
const tag = 'porchlight-overlay'

/** Adds a host with a closed shadow root to the page, replacing any that an older script left. */
export function mountHost() {
  for (const orphan of document.querySelectorAll(tag)) orphan.remove()
  const host = document.createElement(tag)
  // Set through the CSSOM, which a page's content security policy does not block.
  host.style.setProperty('all', 'initial', 'important')
  host.style.setProperty('color-scheme', 'light dark', 'important')
  const root = host.attachShadow({ mode: 'closed' })
  document.documentElement.append(host)
  return { host, root }
}
