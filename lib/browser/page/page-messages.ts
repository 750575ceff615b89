import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'

/**
 * A message from the background to the script on a page: what to show, that the frame works, or a question.
 */
export type PageMessage = OverlayOrder | { show: 'frame' } | { tell: 'entries' | 'was-playing' }

/** A message to pages on which calm has ended. */
export interface CalmMessage {
  calm: 'off'
}
