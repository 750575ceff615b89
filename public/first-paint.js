// Classic and render-blocking on purpose: the chosen theme stands before the first pixel does. On the new tab it also
// puts back what stood on the last one, and lets React come only when that has been painted.
;(function () {
  var namespaces = { svg: 'http://www.w3.org/2000/svg', html: 'http://www.w3.org/1999/xhtml' }

  /** Builds elements out of what lib/pages/first-paint/last-paint.ts kept: names and texts only, never markup. */
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

  /** The clock time now, in the way that lib/pages/clock-pattern.ts noted. */
  function clockTime(clock) {
    var now = new Date()
    var hours = now.getHours()
    var shown = clock.dial === 12 ? hours % 12 || 12 : hours
    var hour = (clock.padded && shown < 10 ? '0' : '') + shown
    var minute = (now.getMinutes() < 10 ? '0' : '') + now.getMinutes()
    return (hours < 12 ? clock.morning : clock.afternoon).replace('H', hour).replace('M', minute)
  }

  /** Puts in what the tree itself does not hold. */
  function fill(element, last) {
    var time = element.querySelector('time')
    if (time && last.clock) time.textContent = clockTime(last.clock)
    var field = element.querySelector('textarea')
    if (!field || !last.draft) return
    field.value = last.draft
    field.parentElement.dataset.text = last.draft
  }

  /** The new tab as it stood last, while its day and its greeting last; null on other pages and without one. */
  function lastPaint(madeFor) {
    try {
      var last = JSON.parse(localStorage.getItem('porchlight.last-paint'))
      var now = Date.now()
      var holds = last && last.madeFor === madeFor && last.fromMs <= now && now < last.untilMs
      if (!holds) return null
      var element = build(last.tree, 'html')
      fill(element, last)
      return element
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
  var last = lastPaint(script.dataset.build + ' ' + navigator.language)
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
    // The name first: the rest, which lies below it and moves nothing, takes as long again and comes one frame later.
    var later = last.querySelectorAll('[data-later]')
    later.forEach(function (part) {
      part.hidden = true
    })
    root.appendChild(last)
    requestAnimationFrame(function () {
      setTimeout(function () {
        later.forEach(function (part) {
          part.hidden = false
        })
        loadApp()
      })
    })
  }).observe(document.documentElement, { childList: true, subtree: true })
})()
