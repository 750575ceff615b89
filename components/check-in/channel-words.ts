import { i18n } from '#i18n'
import type { ChannelKind } from '@/lib/domain/people/channel'

/** The app's name, as it stands in a sentence. */
export const channelName = (kind: ChannelKind) => i18n.t(`checkIn.name.${kind}`)

/** The button that opens a draft in it. */
export const openLabel = (kind: ChannelKind) => i18n.t(`checkIn.open.${kind}`)
