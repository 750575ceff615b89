import { i18n } from '#i18n'

/** Why a file was refused, and where in it. */
export interface ImportProblem {
  kind:
    | 'too-large'
    | 'not-json'
    | 'truncated'
    | 'not-porchlight'
    | 'newer'
    | 'hostile'
    | 'wrong-types'
    | 'unreadable'
  detail: string
}

/** What happened, what was kept and what to do. */
export function importProblem({ kind, detail }: ImportProblem): string {
  switch (kind) {
    case 'too-large':
      return i18n.t('data.error.tooLarge')
    case 'not-json':
      return i18n.t('data.error.notJson')
    case 'truncated':
      return i18n.t('data.error.truncated')
    case 'not-porchlight':
      return i18n.t('data.error.notPorchlight')
    case 'newer':
      return i18n.t('data.error.newer')
    case 'hostile':
      return i18n.t('data.error.hostile', [detail])
    case 'wrong-types':
      return i18n.t('data.error.wrongTypes', [detail])
    case 'unreadable':
      return i18n.t('data.error.unreadable')
  }
}
