import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { BeforeWriting, type BeforeWritingProps } from '@/components/check-in/composer/before-writing'
import type { ChannelOption, OpenedDraft } from '@/components/check-in/channel-option'
import { OpenButton } from '@/components/check-in/open-button'
import { Button, LinkButton } from '@/components/ui/button'
import { firstName } from '@/lib/domain/people/reach/first-name'
import type { DraftLink } from '@/lib/domain/people/reach/links'
import type { Person } from '@/lib/domain/people/person'
import styles from './map.module.css'

/** Somebody to write to on a lonely day. */
export interface EasyPerson {
  person: Pick<Person, 'id'> & BeforeWritingProps['person']
  /** Null where they take no calls, or have no number. */
  call: { channel: ChannelOption; link: DraftLink } | null
}

interface LonelyStepsProps {
  /** Up to three people, the easiest first. */
  people: readonly EasyPerson[]
  onCall: (personId: string, opened: OpenedDraft) => void
  onClose: () => void
}

const draftOf = {
  line: (id: string) => `#/check-in/${id}/catchingUp`,
  meet: (id: string) => `#/check-in/${id}/invitation`,
}
type StepSize = keyof typeof draftOf | 'voice'

/** From "I feel lonely" in three small steps to a draft or a plan: who, how much, and the result. */
export function LonelySteps({ people, onCall, onClose }: LonelyStepsProps) {
  const [personId, setPersonId] = useState<string | null>(null)
  const [size, setSize] = useState<StepSize | null>(null)
  const question = useRef<HTMLHeadingElement>(null)
  const chosen = people.find(({ person }) => person.id === personId)
  const step = !chosen ? 1 : !size ? 2 : 3

  // The clicked button is gone, so the next question takes the focus.
  useEffect(() => question.current?.focus(), [step])

  const back = () => (step === 3 ? setSize(null) : setPersonId(null))
  return (
    <section className={styles.lonely} aria-labelledby="lonely">
      <p className={styles.step}>{i18n.t(`people.lonely.step${step}`)}</p>
      {people.length === 0 ? (
        <>
          <h2 id="lonely" ref={question} tabIndex={-1} className={styles.question}>
            {i18n.t('people.lonely.nobody')}
          </h2>
          <div className={styles.choices}>
            <LinkButton kind="primary" href="#/people/add">
              {i18n.t('people.add')}
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <h2 id="lonely" ref={question} tabIndex={-1} className={styles.question}>
            {step === 1 && i18n.t('people.lonely.who')}
            {step === 2 && i18n.t('people.lonely.howMuch', [firstName(chosen!.person.name)])}
            {step === 3 && i18n.t(`people.lonely.ready.${size!}`, [firstName(chosen!.person.name)])}
          </h2>
          {step === 3 && <BeforeWriting person={chosen!.person} />}
          <div className={styles.choices}>
            {step === 1 &&
              people.map(({ person: { id, name } }) => (
                <Button key={id} onClick={() => setPersonId(id)}>
                  <bdi>{name}</bdi>
                </Button>
              ))}
            {step === 2 &&
              (['line', ...(chosen!.call ? (['voice'] as const) : []), 'meet'] as const).map((one) => (
                <Button key={one} onClick={() => setSize(one)}>
                  {i18n.t(`people.lonely.size.${one}`)}
                </Button>
              ))}
            {step === 3 && size === 'voice' && chosen!.call && (
              <OpenButton {...chosen!.call} onOpen={(opened) => onCall(chosen!.person.id, opened)} />
            )}
            {step === 3 && size !== 'voice' && (
              <LinkButton kind="primary" href={draftOf[size!](chosen!.person.id)}>
                {i18n.t(`people.lonely.go.${size!}`)}
              </LinkButton>
            )}
          </div>
        </>
      )}
      <div className={styles.choices}>
        {step > 1 && (
          <Button kind="plain" size="small" onClick={back}>
            {i18n.t('people.lonely.back')}
          </Button>
        )}
        <Button kind="plain" size="small" onClick={onClose}>
          {i18n.t('people.lonely.close')}
        </Button>
      </div>
    </section>
  )
}
