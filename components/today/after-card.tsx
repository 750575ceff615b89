import { useId } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import styles from './after-card.module.css'

type Went = NonNullable<CheckIn['went']>
type Word = NonNullable<CheckIn['word']>

interface AskProps<T extends string> {
  name: string
  onAnswer: (answer: T) => void
}

const wentWords = { yes: 'wentYes', 'not-yet': 'wentNotYet', no: 'wentNo' } as const
const wordWords = { replied: 'wordReplied', 'not-now': 'wordNotNow', quiet: 'wordQuiet' } as const

function Ask<T extends string>({
  name,
  question,
  answers,
  onAnswer,
}: AskProps<T> & { question: string; answers: [T, string][] }) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div id={id}>
        <p className={styles.about}>{i18n.t('today.after.about', [name])}</p>
        <h2 className={styles.question}>{question}</h2>
      </div>
      <div className={styles.answers}>
        {answers.map(([answer, words]) => (
          <Button key={answer} onClick={() => onAnswer(answer)}>
            {words}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** "Did it go?", asked after a draft was opened in another app. */
export const DidItGoCard = ({ name, onAnswer }: AskProps<Went>) => (
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

/** "Any word back?", asked some days after a message went. */
export const AnyWordCard = ({ name, onAnswer }: AskProps<Word>) => (
  <Ask<Word>
    name={name}
    onAnswer={onAnswer}
    question={i18n.t('today.after.word')}
    answers={(['replied', 'not-now', 'quiet'] as const).map((word) => [
      word,
      i18n.t(`today.after.${wordWords[word]}`),
    ])}
  />
)
