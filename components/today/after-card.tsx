import { useEffect, useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { Days } from '@/lib/domain/time/units'
import styles from './after-card.module.css'

type Went = NonNullable<CheckIn['went']>
type Word = NonNullable<CheckIn['word']>

interface AskProps<T extends string> {
  name: string
  onAnswer: (answer: T) => void
}

interface AnswerButtonsProps<T extends string> extends AskProps<T> {
  question: string
  answers: [T, string][]
  /**
   * A click here led to the question: its first answer takes the focus, because the clicked button is gone.
   */
  justAsked?: boolean
}

const wentWords = { yes: 'wentYes', 'not-yet': 'wentNotYet', no: 'wentNo' } as const
const wordWords = { replied: 'wordReplied', 'not-now': 'wordNotNow', quiet: 'wordQuiet' } as const

function Ask<T extends string>({
  name,
  question,
  answers,
  onAnswer,
  justAsked = false,
}: AnswerButtonsProps<T>) {
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (justAsked) first.current?.focus({ preventScroll: true })
  }, [justAsked])
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div id={id}>
        <p className={layout.note}>{i18n.t('today.after.about', [name])}</p>
        <h2 className={layout.question}>{question}</h2>
      </div>
      <div className={styles.answers}>
        {answers.map(([answer, words], index) => (
          <Button
            key={answer}
            ref={index === 0 ? first : undefined}
            // Answers can be given with Alt and this digit while writing below.
            data-by-key={7 + index}
            onClick={() => onAnswer(answer)}
          >
            {words}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** "Did it go?", asked after a draft was opened in another app. */
const DidItGoCard = ({ name, onAnswer }: AskProps<Went>) => (
  <Ask<Went>
    name={name}
    onAnswer={onAnswer}
    question={i18n.t('today.after.went')}
    answers={(['yes', 'not-yet', 'no'] as const).map((went) => [
      went,
      i18n.t(`today.after.${wentWords[went]}`),
    ])}
  />
)

type Again = 'week' | 'month' | 'rhythm'

/** After how many days to try again; null: when the rhythm is due. */
const againDays: Record<Again, number | null> = { week: 7, month: 30, rhythm: null }
const againWords = { week: 'againWeek', month: 'againMonth', rhythm: 'againRhythm' } as const

interface AnyWordProps {
  name: string
  /** `tryAgainInDays` belongs to a "not now"; null: when the rhythm is due. */
  onAnswer: (word: Word, tryAgainInDays: Days | null) => void
}

/** "Any word back?", asked some days after a message went; after a "not now" it asks when to try again. */
function AnyWordCard({ name, onAnswer }: AnyWordProps) {
  const [isNotNow, setNotNow] = useState(false)
  if (isNotNow)
    return (
      <Ask<Again>
        key="again"
        name={name}
        justAsked
        onAnswer={(again) => onAnswer('not-now', againDays[again])}
        question={i18n.t('today.after.again')}
        answers={(['week', 'month', 'rhythm'] as const).map((again) => [
          again,
          i18n.t(`today.after.${againWords[again]}`),
        ])}
      />
    )
  return (
    <Ask<Word>
      key="word"
      name={name}
      onAnswer={(word) => (word === 'not-now' ? setNotNow(true) : onAnswer(word, null))}
      question={i18n.t('today.after.word')}
      answers={(['replied', 'not-now', 'quiet'] as const).map((word) => [
        word,
        i18n.t(`today.after.${wordWords[word]}`),
      ])}
    />
  )
}

interface AfterCardProps extends Pick<AnyWordProps, 'name'> {
  kind: 'did-it-go' | 'any-word'
  onWent: (answer: Went) => void
  onWord: AnyWordProps['onAnswer']
}

/** The question that is due. */
export const AfterCard = ({ kind, name, onWent, onWord }: AfterCardProps) =>
  kind === 'did-it-go' ? (
    <DidItGoCard name={name} onAnswer={onWent} />
  ) : (
    <AnyWordCard name={name} onAnswer={onWord} />
  )
