import { type MouseEvent, type Ref, useId, useRef } from 'react'
import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import { isCall } from '@/lib/domain/people/reach/channel'
import type { DraftLink } from '@/lib/domain/people/reach/links'
import type { ChannelOption, OpenedDraft } from './channel-option'
import { channelName, openLabel } from './channel-words'
import styles from './open-button.module.css'

/** A second click within this time (ms) is a double click. */
const sameClickMs = 1200

// Isolates a number, so that its digits keep their order in a right-to-left sentence (Unicode TR9, LRI and
// PDI).
const isolated = (target: string) => `\u2066${target}\u2069`

interface OpenButtonProps {
  channel: ChannelOption
  link: DraftLink
  onOpen: (opened: OpenedDraft) => void
  ref?: Ref<HTMLElement>
}

/** Opens the draft in the channel's app, and shows the target beforehand. A double click opens it once. */
export function OpenButton({ channel, link, onOpen, ref }: OpenButtonProps) {
  const noteId = useId()
  const openedAt = useRef(Number.NEGATIVE_INFINITY)

  // A call carries no text.
  const copyFirst = !link.carriesText && !isCall(channel.kind)

  const open = (event: MouseEvent) => {
    if (event.timeStamp - openedAt.current < sameClickMs) return event.preventDefault()
    openedAt.current = event.timeStamp
    onOpen({ channelId: channel.id, href: link.href, opensIn: link.opensIn, copyFirst })
  }

  const shared = {
    kind: 'primary',
    'aria-describedby': noteId,
    onClick: open,
    children: openLabel(channel.kind),
  } as const
  return (
    <div className={styles.open}>
      {/* A real link without target, since a tab opened by script would leave a blank page. */}
      {link.opensIn === 'handler' ? (
        <LinkButton {...shared} ref={ref as Ref<HTMLAnchorElement>} href={link.href} />
      ) : (
        <Button {...shared} ref={ref as Ref<HTMLButtonElement>} />
      )}
      <p id={noteId} className={styles.note}>
        {i18n.t('checkIn.target', [isolated(channel.target)])}
        {copyFirst && <> · {i18n.t('checkIn.copyFirst', [channelName(channel.kind)])}</>}
      </p>
    </div>
  )
}
