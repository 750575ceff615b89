import { i18n } from '#i18n'
import type { FeltMet } from '@/lib/domain/people/contact'

const keys = { yes: 'met', partly: 'partly', no: 'unmet' } as const

/** How the person felt met, in words. */
export const feltWords = (felt: FeltMet) => i18n.t(`people.contact.felt.${keys[felt]}`)
