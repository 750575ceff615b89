import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { Contact } from '@/lib/domain/people/contact'
import type { ContactPatch } from './contact-detail'
import { ContactRow } from './contact-row'
import type { NextTime } from './next-time-field'

export interface ContactListProps {
  /** Newest first. */
  contacts: readonly Contact[]
  /** The contact whose details are open; null: none. */
  openId: string | null
  onOpen: (id: string | null) => void
  onEarlier: () => void
  /** What to ask next time, shown with the latest contact. Null after a goodbye. */
  nextTime: NextTime | null
  onChange: (contact: Contact, patch: ContactPatch) => void
  onRemove: (contact: Contact) => void
}

/** At most this many are shown at first; the page is about somebody, not about counting. */
const shownAtFirst = 5

/** The contacts with somebody, with kind and date. */
export function ContactList(props: ContactListProps) {
  const [all, setAll] = useState(false)
  const shown = all
    ? props.contacts
    : props.contacts.filter((one, index) => index < shownAtFirst || one.id === props.openId)
  return (
    <div className={layout.column3}>
      {props.contacts.length === 0 && <p className={layout.soft}>{i18n.t('people.page.noContacts')}</p>}
      <ul>
        {shown.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            nextTime={contact === props.contacts[0] ? props.nextTime : null}
            open={contact.id === props.openId}
            onOpen={(open) => props.onOpen(open ? contact.id : null)}
            onChange={(patch) => props.onChange(contact, patch)}
            onRemove={() => props.onRemove(contact)}
          />
        ))}
      </ul>
      <div className={layout.row2}>
        <Button size="small" onClick={props.onEarlier}>
          {i18n.t('people.contact.earlier')}
        </Button>
        {shown.length < props.contacts.length && (
          <Button size="small" kind="plain" onClick={() => setAll(true)}>
            {i18n.t('people.contact.all')}
          </Button>
        )}
      </div>
    </div>
  )
}
