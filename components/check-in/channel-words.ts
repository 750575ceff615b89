import { i18n } from '#i18n'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import { appOf } from '@/lib/domain/people/apps/table'

/** The app's name for use in a sentence. */
export function channelName(kind: ChannelKind): string {
  const app = appOf(kind)
  return app.name ?? i18n.t(`checkIn.name.${app.kind}`)
}

/** The label of the button that opens a draft in the app. */
export function openLabel(kind: ChannelKind): string {
  const app = appOf(kind)
  if (app.name === null) return i18n.t(`checkIn.open.${app.kind}`)
  return i18n.t(app.calls ? 'checkIn.callWith' : 'checkIn.openIn', [app.name])
}
