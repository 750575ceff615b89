import { i18n } from '#i18n'
import { draftFor, type DraftInput } from '@/lib/domain/check-ins/draft'
import { draftKeys } from '@/lib/domain/check-ins/families'

/** The family that a draft begins with. */
export const firstFamily = 'catchingUp'

/** The catalogue's draft for somebody, in the interface's language. */
export const proposedDraft = (input: Omit<DraftInput, 'templates' | 'filled'>): string =>
  draftFor({
    ...input,
    templates: draftKeys(input.family).map((key) => i18n.t(key as Parameters<typeof i18n.t>[0])),
  })
