import type { DraftLink } from '@/lib/domain/people/reach/links'
import { ask } from './ask'
import type { CommandInput } from './messages'
import { copy, openInTab } from './open'

export interface DraftToOpen extends CommandInput<'openedDraft'>, Pick<DraftLink, 'href' | 'opensIn'> {
  text: string
  /** The link cannot carry the text. */
  copyFirst: boolean
}

const noteDraft = (noted: CommandInput<'openedDraft'>): Promise<unknown> => ask('openedDraft', noted)

/**
 * Opens a draft in the app of its channel, and notes that it was opened. Call it within the click, which opens by itself
 * what a handler takes. What cannot be noted opens all the same; rejects afterwards.
 */
export async function openDraft(
  { text, copyFirst, href, opensIn, personId, family, channelKind, ownDraftId = null }: DraftToOpen,
  {
    open = openInTab,
    note = noteDraft,
  }: { open?: (href: string) => Promise<unknown>; note?: typeof noteDraft } = {},
): Promise<void> {
  if (copyFirst) await copy(text)
  // Noted before it opens: a popup is gone as soon as another tab or app comes up.
  const noted = note({ personId, family, channelKind, ownDraftId })
  await noted.catch(() => undefined)
  if (opensIn !== 'handler') await open(href)
  await noted
}
