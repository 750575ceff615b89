import { AfterCard } from '@/components/today/after-card'
import type { Act } from '@/lib/pages/act'
import type { QuestionView } from '@/lib/pages/today/today-view'

/** The question about an opened draft, the same on the new tab, in the popup and at home. */
export const AfterQuestion = ({
  question: { checkInId: id, kind, name },
  act: { perform },
}: {
  question: QuestionView
  act: Act
}) => (
  <AfterCard
    key={`${id} ${kind}`}
    kind={kind}
    name={name}
    onWent={(answer) =>
      void perform(async (ports) => {
        const { answerWent } = await import('@/lib/app/check-ins/check-ins')
        return answerWent(ports, { id, answer })
      })
    }
    onWord={(word, tryAgainInDays) =>
      void perform(async (ports) => {
        const { answerWord } = await import('@/lib/app/check-ins/check-ins')
        return answerWord(ports, { id, word, tryAgainInDays })
      })
    }
  />
)
