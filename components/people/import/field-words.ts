import { i18n } from '#i18n'

/** What a field of a card is, in words; a column of a table, or a field that few cards have, by its own name. */
export function fieldWords(field: string): string {
  switch (field) {
    case 'ADR':
      return i18n.t('peopleImport.field.address')
    case 'PHOTO':
    case 'LOGO':
      return i18n.t('peopleImport.field.photo')
    case 'TITLE':
    case 'ROLE':
      return i18n.t('peopleImport.field.title')
    case 'RELATED':
      return i18n.t('peopleImport.field.related')
    case 'BDAY':
      return i18n.t('peopleImport.field.birthday')
    case 'ANNIVERSARY':
    case 'X-ABDATE':
      return i18n.t('peopleImport.field.date')
    case 'Fax':
      return i18n.t('peopleImport.field.fax')
    case 'Pager':
      return i18n.t('peopleImport.field.pager')
    default:
      return field
  }
}
