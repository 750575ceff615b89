// Classic and render-blocking on purpose: the chosen theme stands before the first pixel does. On the new tab it also
// puts back what stood on the last one, and lets React come only when that has been painted.
;(function () {
  var namespaces = { svg: 'http://www.w3.org/2000/svg', html: 'http://www.w3.org/1999/xhtml' }

  /** Builds elements out of what lib/state/last-paint.ts kept: names and texts only, never markup. */
  function build(node, space) {
    if (typeof node === 'string') return document.createTextNode(node)
    var inner = node[0] === 'svg' ? 'svg' : space
    var element = document.createElementNS(namespaces[inner], node[0])
    for (var name in node[1]) element.setAttribute(name, node[1][name])
    node[2].forEach(function (child) {
      element.appendChild(build(child, inner))
    })
    return element
  }

  /** The new tab as it stood last, while its day lasts; null on other pages and without one. */
  function lastPaint() {
    try {
      var last = JSON.parse(localStorage.getItem('porchlight.last-paint'))
      var holds = last && last.fromMs <= Date.now() && Date.now() < last.untilMs
      return holds ? build(last.tree, 'html') : null
    } catch {
      // Storage may be closed to us, or hold something else; the page is right without it, only a moment later.
      return null
    }
  }

  try {
    var theme = localStorage.getItem('porchlight.theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // The system's scheme is right enough.
  }

  var script = document.currentScript
  var app = script && script.dataset.app
  if (!app) return
  var last = lastPaint()
  var loadApp = function () {
    var module = document.createElement('script')
    module.type = 'module'
    module.src = app
    document.head.appendChild(module)
  }
  // Parsing adds the root in a moment, before anything is painted.
  new MutationObserver(function (_, observer) {
    var root = document.getElementById('root')
    if (!root) return
    observer.disconnect()
    if (!last) return loadApp()
    root.appendChild(last)
    requestAnimationFrame(function () {
      setTimeout(loadApp)
    })
  }).observe(document.documentElement, { childList: true, subtree: true })
})()
