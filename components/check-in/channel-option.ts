import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import type { DraftLink } from '@/lib/domain/people/reach/links'

/** A channel as plain data, which a page can render from its cache. */
export interface ChannelOption {
  id: string
  kind: ChannelKind
  /** The number, address or name that will be opened. */
  target: string
}

/** A draft that was just opened. */
export interface OpenedDraft extends Pick<DraftLink, 'href' | 'opensIn'> {
  channelId: string
  /** The text is copied to the clipboard before the app opens. */
  copyFirst: boolean
}
