import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'

/** What the background may tell the script on a page: what to show, that the frame works, or a question. */
export type PageMessage = OverlayOrder | { show: 'frame' } | { tell: 'unsent-text' | 'was-playing' }

/** What the background tells pages whose site is kept calm no more. */
export interface CalmMessage {
  calm: 'off'
}
