import { renderPause } from '../pause/open-pause'

// This page replaces a feed: the network rule puts the person's destination after the #.
renderPause(location.hash.slice(1))
