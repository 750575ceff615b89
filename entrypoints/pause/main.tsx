import { openPause } from './open-pause'

// Over a living page: the background knows which one from where the message comes.
openPause(null)
