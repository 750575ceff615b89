import { renderPause } from '../pause/open-pause'

// In place of a feed: what follows # is where the person was going, put there by the network rule.
renderPause(location.hash.slice(1))
