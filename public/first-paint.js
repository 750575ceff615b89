// Classic and render-blocking on purpose: the chosen theme stands before the first pixel does.
;(function () {
  try {
    var theme = localStorage.getItem('porchlight.theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Storage may be closed to us; the system's scheme is right enough.
  }
})()
