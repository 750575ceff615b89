import { i18n } from '#i18n'
import { type DraftInput, findDraft } from '@/lib/domain/check-ins/draft'
import { draftKeys } from '@/lib/domain/check-ins/families'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'

/** The family to start with. */
export const firstFamily = (fitting: readonly Fitting[]): Family => fitting[0]?.family ?? 'catchingUp'

/** An own line as pages have it in their cache. */
export type OwnLine = Pick<OwnDraft, 'id' | 'family' | 'text'>

interface ProposedDraftInput extends Omit<DraftInput, 'templates' | 'own'> {
  own: readonly OwnLine[]
}

/** The draft for somebody in the interface's language, and which own line it is (null: none). */
export function proposedDraft({ own, ...input }: ProposedDraftInput): { text: string; ownId: string | null } {
  const lines = own.filter(({ family }) => family === input.family)
  const { text, ownIndex } = findDraft({
    ...input,
    own: lines.map((line) => line.text),
    templates: draftKeys(input.family).map((key) => i18n.t(key as Parameters<typeof i18n.t>[0])),
  })
  return { text, ownId: ownIndex === null ? null : lines[ownIndex]!.id }
}
