import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import type { DraftLink } from '@/lib/domain/people/reach/links'

/** A way to reach the person, as plain data that a page can paint from its cache. */
export interface ChannelOption {
  id: string
  kind: ChannelKind
  /** The number, address or name that it opens, as shown before it does. */
  target: string
}

/** What was just opened. */
export interface OpenedDraft extends Pick<DraftLink, 'href' | 'opensIn'> {
  channelId: string
  /** The text goes to the clipboard before the app opens. */
  copyFirst: boolean
}
