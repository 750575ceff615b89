/** The element that everything of ours hangs on; a script that comes later finds and replaces an orphan. */
const tag = 'porchlight-overlay'

/** Puts one host with a closed shadow root on the page, in place of any that an older script left. */
export function mountHost() {
  for (const orphan of document.querySelectorAll(tag)) orphan.remove()
  const host = document.createElement(tag)
  // Set through the object model: a page's style policy does not reach it.
  host.style.setProperty('all', 'initial', 'important')
  host.style.setProperty('color-scheme', 'light dark', 'important')
  const root = host.attachShadow({ mode: 'closed' })
  document.documentElement.append(host)
  return { host, root }
}
