import { i18n } from '#i18n'
import { PersonPicker, type PersonOption } from '@/components/check-in/person-picker'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import styles from './entries.module.css'

interface MembersProps {
  members: readonly PersonOption[]
  /** The people who can be added. */
  others: readonly PersonOption[]
  onAdd: (id: string) => void
  onRemove: (member: PersonOption) => void
}

/** The members of a group, and a field to add somebody by name. */
export const Members = ({ members, others, onAdd, onRemove }: MembersProps) => (
  <div className={styles.list}>
    {members.length === 0 && <p className={styles.none}>{i18n.t('people.group.nobody')}</p>}
    <ul>
      {members.map((member) => (
        <li key={member.id} className={layout.entry}>
          <a href={`#/people/${member.id}`} className={styles.what}>
            <bdi>{member.name}</bdi>
          </a>
          <Button
            kind="plain"
            size="small"
            aria-label={i18n.t('people.entry.removeLabel', [member.name])}
            onClick={() => onRemove(member)}
          >
            {i18n.t('people.channel.remove')}
          </Button>
        </li>
      ))}
    </ul>
    {others.length > 0 && (
      <PersonPicker label={i18n.t('people.group.add')} people={others} person={null} onPerson={onAdd} />
    )}
  </div>
)
