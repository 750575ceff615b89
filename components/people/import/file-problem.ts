import { i18n } from '#i18n'
import type { FileProblem, UnreadableEntry } from '@/lib/domain/people/import/import-state'

/** Why a file is refused, what was kept and what to do. */
export function fileProblem(problem: FileProblem): string {
  switch (problem) {
    case 'too-large':
      return i18n.t('peopleImport.refused.tooLarge')
    case 'too-many':
      return i18n.t('peopleImport.refused.tooMany')
    case 'empty':
      return i18n.t('peopleImport.refused.empty')
    case 'unknown':
      return i18n.t('peopleImport.refused.unknown')
    case 'hostile':
      return i18n.t('peopleImport.refused.hostile')
    case 'unreadable':
      return i18n.t('peopleImport.refused.unreadable')
  }
}

/** Why an entry of a file cannot be read. */
export function unreadableWords(reason: UnreadableEntry['reason']): string {
  switch (reason) {
    case 'no-name':
      return i18n.t('peopleImport.reason.noName')
    case 'cut-off':
      return i18n.t('peopleImport.reason.cutOff')
    case 'broken':
      return i18n.t('peopleImport.reason.broken')
    case 'too-long':
      return i18n.t('peopleImport.reason.tooLong')
  }
}
