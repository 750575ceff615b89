import type { DraftLink } from '@/lib/domain/people/reach/links'
import { ask } from './ask'
import type { CommandInput } from './messages'
import { copy, openInTab } from './open'

export interface DraftToOpen extends CommandInput<'openedDraft'>, Pick<DraftLink, 'href' | 'opensIn'> {
  text: string
  /** The text has to be copied first, because the link cannot carry it. */
  copyFirst: boolean
}

const noteDraft = (noted: CommandInput<'openedDraft'>): Promise<unknown> => ask('openedDraft', noted)

/**
 * Opens a draft in its channel's app and logs that it was opened. Call it within the click, which itself
 * opens links with a handler. If logging fails, the draft opens all the same, and the promise rejects
 * afterwards.
 */
export async function openDraft(
  { text, copyFirst, href, opensIn, personId, family, channelKind, ownDraftId = null }: DraftToOpen,
  {
    open = openInTab,
    note = noteDraft,
  }: { open?: (href: string) => Promise<unknown>; note?: typeof noteDraft } = {},
): Promise<void> {
  if (copyFirst) await copy(text)
  // Logged first, because a popup closes as soon as another tab or app appears.
  const noted = note({ personId, family, channelKind, ownDraftId })
  await noted.catch(() => undefined)
  if (opensIn !== 'handler') await open(href)
  await noted
}
