import { i18n } from '#i18n'
import { channelName } from '@/components/check-in/channel-words'
import { Button, LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { Channel } from '@/lib/domain/people/reach/channel'
import { draftLink, targetText } from '@/lib/domain/people/reach/links'
import { whyUnread } from './channel-check'
import styles from './channel-list.module.css'

interface ChannelRowProps {
  channel: Channel
  preferred: boolean
  /** Only Apple systems have FaceTime. */
  apple: boolean
  /** The number only lacks a country. */
  needsRegion: boolean
  onPrefer: () => void
  onCorrect: () => void
  onRemove: () => void
}

/** One channel, with an empty draft to test its target. */
export function ChannelRow(props: ChannelRowProps) {
  const { channel, preferred, apple, needsRegion, onPrefer, onCorrect, onRemove } = props
  const link = draftLink(channel, '', { apple })
  /** The address is fine, but its app does not exist on this system. */
  const elsewhere = !link && channel.address !== ''
  const app = channelName(channel.kind)
  const target = link || elsewhere ? targetText(channel) : channel.raw
  return (
    <li className={layout.entry}>
      <div className={styles.what}>
        <span className={layout.strong}>{app}</span>
        <span dir="ltr" className={layout.breakable}>
          {target}
        </span>
        {(preferred || !link) && (
          <span className={layout.note}>
            {i18n.t(
              link
                ? 'people.channel.preferred'
                : elsewhere
                  ? 'people.channel.appleOnly'
                  : 'people.channel.unread',
            )}
          </span>
        )}
        {!link && !elsewhere && (
          <span className={styles.why}>
            {needsRegion ? i18n.t('people.channel.noRegion') : whyUnread(channel)}
          </span>
        )}
      </div>
      <div className={layout.icons}>
        {link && (
          <LinkButton
            kind="plain"
            size="small"
            href={link.href}
            title={link.href}
            aria-label={i18n.t('people.channel.testLabel', [app, target])}
            {...(link.opensIn === 'tab' && { target: '_blank', rel: 'noreferrer' })}
          >
            {i18n.t('people.channel.test')}
          </LinkButton>
        )}
        {link && !preferred && (
          <Button
            kind="plain"
            size="small"
            aria-label={i18n.t('people.channel.preferLabel', [app, target])}
            onClick={onPrefer}
          >
            {i18n.t('people.channel.prefer')}
          </Button>
        )}
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('people.channel.correctLabel', [app, target])}
          onClick={onCorrect}
        >
          {i18n.t('people.channel.correct')}
        </Button>
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('people.channel.removeLabel', [app, target])}
          onClick={onRemove}
        >
          {i18n.t('people.channel.remove')}
        </Button>
      </div>
    </li>
  )
}
