import { renderPause } from './open-pause'

// As a top-level page it came from a network rule (see network-rules.ts), and goes on to closed.html, which
// survives a reload.
if (window.top === window) location.replace(`/closed.html${location.hash}`)
// In a frame over a living page, the background knows which page from the message's sender.
else renderPause(null)
