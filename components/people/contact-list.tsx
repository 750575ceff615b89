import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import { type Contact, type ContactKind, contactKinds } from '@/lib/domain/people/contact'
import styles from './contact-list.module.css'

export interface ContactListProps {
  /** Newest first. */
  contacts: readonly Contact[]
  onKind: (contact: Contact, kind: ContactKind) => void
  onRemove: (contact: Contact) => void
}

const dateWords = (atMs: number) => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(atMs)

/** When the two talked, and what it was. */
export function ContactList({ contacts, onKind, onRemove }: ContactListProps) {
  if (contacts.length === 0) return <p className={styles.none}>{i18n.t('people.page.noContacts')}</p>
  return (
    <ul>
      {contacts.map((contact) => {
        const date = dateWords(contact.atMs)
        return (
          <li key={contact.id} className={styles.row}>
            <span className={styles.date}>{date}</span>
            <label className={styles.kind}>
              <span className={visuallyHidden}>{i18n.t('people.contact.kindLabel', [date])}</span>
              <select
                className={styles.select}
                value={contact.kind}
                onChange={(event) => onKind(contact, event.target.value as ContactKind)}
              >
                {contactKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {i18n.t(`people.contact.${kind}`)}
                  </option>
                ))}
              </select>
            </label>
            <Button
              kind="plain"
              size="small"
              aria-label={i18n.t('people.contact.removeLabel', [date])}
              onClick={() => onRemove(contact)}
            >
              {i18n.t('people.contact.remove')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
