import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import { type Contact, type ContactKind, contactKinds } from '@/lib/domain/people/contact'
import type { Instant } from '@/lib/domain/time/units'
import { type ContactPatch, ContactDetail } from './contact-detail'
import { feltWords } from './felt-words'
import styles from './contact-list.module.css'
import type { NextTime } from './next-time-field'

interface ContactRowProps {
  contact: Contact
  open: boolean
  /** What to ask next time; null when another contact shows it. */
  nextTime: NextTime | null
  onOpen: (open: boolean) => void
  onChange: (patch: ContactPatch) => void
  onRemove: () => void
}

const dateWords = (atMs: Instant) => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(atMs)

/** A contact's details besides its kind, in one line. */
function detailWords({ began, energy, feltMet, note }: Contact): string {
  return [
    began && i18n.t(`people.contact.began.${began}Said`),
    energy && i18n.t(`people.contact.energy.${energy}`),
    feltMet && feltWords(feltMet),
    note.trim(),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** One contact: its kind, and optional details. */
export function ContactRow({ contact, open, onOpen, onChange, onRemove, nextTime }: ContactRowProps) {
  const date = dateWords(contact.atMs)
  const detail = detailWords(contact)
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <span className={styles.date}>{date}</span>
        <label className={styles.kind}>
          <span className={visuallyHidden}>{i18n.t('people.contact.kindLabel', [date])}</span>
          <select
            className={styles.select}
            value={contact.kind}
            onChange={(event) => onChange({ kind: event.target.value as ContactKind })}
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
          aria-expanded={open}
          aria-label={i18n.t(open ? 'people.contact.lessLabel' : 'people.contact.moreLabel', [date])}
          onClick={() => onOpen(!open)}
        >
          {i18n.t(open ? 'people.contact.less' : 'people.contact.more')}
        </Button>
        <Button
          kind="plain"
          size="small"
          aria-label={i18n.t('people.contact.removeLabel', [date])}
          onClick={onRemove}
        >
          {i18n.t('people.contact.remove')}
        </Button>
      </div>
      {!open && detail && (
        <p dir="auto" className={styles.detail}>
          {detail}
        </p>
      )}
      {open && <ContactDetail contact={contact} onChange={onChange} nextTime={nextTime} />}
    </li>
  )
}
