import { renderPause } from './open-pause'

// On its own it came from a network rule (see network-rules.ts), and goes on to the page that survives a reload.
if (window.top === window) location.replace(`/closed.html${location.hash}`)
// Over a living page: the background knows which one from where the message comes.
else renderPause(null)
