import { openPause } from '../pause/open-pause'

// In place of a feed: what follows # is where the person was going, put there by the network rule.
openPause(location.hash.slice(1))
