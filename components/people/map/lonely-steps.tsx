import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import { firstName } from '@/lib/domain/people/first-name'
import styles from './map.module.css'

interface LonelyStepsProps {
  /** Up to three people to turn to, the easiest first. */
  people: readonly { id: string; name: string; callHref: string | null }[]
  onClose: () => void
}

type Size = 'line' | 'voice' | 'meet'

/** From "I feel lonely" in three small steps to a draft or a plan: who, how much, and there it is. */
export function LonelySteps({ people, onClose }: LonelyStepsProps) {
  const [personId, setPersonId] = useState<string | null>(null)
  const [size, setSize] = useState<Size | null>(null)
  const question = useRef<HTMLHeadingElement>(null)
  const person = people.find(({ id }) => id === personId)
  const step = !person ? 1 : !size ? 2 : 3

  // The pressed button is gone; whoever reads on goes on at the next question.
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
            {step === 2 && i18n.t('people.lonely.howMuch', [firstName(person!.name)])}
            {step === 3 && i18n.t(`people.lonely.ready.${size!}`, [firstName(person!.name)])}
          </h2>
          <div className={styles.choices}>
            {step === 1 &&
              people.map(({ id, name }) => (
                <Button key={id} onClick={() => setPersonId(id)}>
                  <bdi>{name}</bdi>
                </Button>
              ))}
            {step === 2 &&
              (['line', ...(person!.callHref ? (['voice'] as const) : []), 'meet'] as const).map((one) => (
                <Button key={one} onClick={() => setSize(one)}>
                  {i18n.t(`people.lonely.size.${one}`)}
                </Button>
              ))}
            {step === 3 && (
              <LinkButton kind="primary" href={hrefFor(person!, size!)}>
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

function hrefFor({ id, callHref }: LonelyStepsProps['people'][number], size: Size): string {
  if (size === 'voice' && callHref) return callHref
  return size === 'meet' ? `#/check-in/${id}/invitation` : `#/check-in/${id}/catchingUp`
}
