import { i18n } from '#i18n'
import type { Likeness } from '@/lib/domain/people/duplicates/score'
import { spacedNumber } from '@/lib/domain/people/reach/spaced-number'

/** What two people have in common, one line each, the strongest first. */
export function likenessWords({ name, email, phone, birthday }: Likeness): string[] {
  return [
    email && i18n.t('people.same.email', [email]),
    phone && i18n.t('people.same.phone', [spacedNumber(phone)]),
    name && i18n.t(`people.same.name.${name}`),
    birthday && i18n.t(birthday === 'same' ? 'people.same.birthday' : 'people.same.birthdayOther'),
  ].filter((line) => typeof line === 'string' && line !== '') as string[]
}
