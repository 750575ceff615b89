import { useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { focusOnOpen } from '@/components/ui/focus-on-open'
import { Status } from '@/components/ui/status'

export interface LineActions {
  /** Saves the text as a line to use again, with this person or with everybody. */
  onKeepLine: (text: string, forWhom: 'person' | 'everybody') => Promise<unknown>
  /** Erases one of the person's own lines; resolves to a function that undoes that. */
  onLetGoLine: (id: string) => Promise<() => Promise<unknown>>
}

interface LineToolsProps extends LineActions {
  name: string
  draft: string
  /** The own line that is shown unchanged; null: none. */
  ownId: string | null
  onProblem: () => void
}

/** Saves the text as an own line, and erases the own line that is shown. */
export function LineTools({ name, draft, ownId, onKeepLine, onLetGoLine, onProblem }: LineToolsProps) {
  const [asking, setAsking] = useState(false)
  /** The question "for whom" was shown, so that the focus returns from it. */
  const [hasAsked, setAsked] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const undo = useRef<(() => Promise<unknown>) | null>(null)

  const doing = async (work: () => Promise<unknown>, done: string | null) => {
    try {
      await work()
      setSaid(done)
    } catch {
      onProblem()
    }
    setAsking(false)
  }
  const keep = (forWhom: 'person' | 'everybody') => {
    undo.current = null
    return doing(() => onKeepLine(draft, forWhom), i18n.t('checkIn.lines.kept'))
  }

  return (
    <>
      {asking ? (
        <>
          <Button kind="plain" size="small" ref={focusOnOpen} onClick={() => void keep('person')}>
            {i18n.t('checkIn.lines.forPerson', [name])}
          </Button>
          <Button kind="plain" size="small" onClick={() => void keep('everybody')}>
            {i18n.t('checkIn.lines.forEverybody')}
          </Button>
          <Button kind="plain" size="small" onClick={() => setAsking(false)}>
            {i18n.t('ui.cancel')}
          </Button>
        </>
      ) : ownId === null ? (
        <Button
          kind="plain"
          size="small"
          ref={hasAsked ? focusOnOpen : undefined}
          disabled={!draft.trim()}
          onClick={() => {
            setAsking(true)
            setAsked(true)
          }}
        >
          {i18n.t('checkIn.lines.keep')}
        </Button>
      ) : (
        <Button
          kind="plain"
          size="small"
          ref={hasAsked ? focusOnOpen : undefined}
          onClick={() =>
            void doing(async () => {
              undo.current = await onLetGoLine(ownId)
            }, i18n.t('checkIn.lines.gone'))
          }
        >
          {i18n.t('checkIn.lines.letGo')}
        </Button>
      )}
      <Status>{said}</Status>
      {said !== null && undo.current && (
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            const takeBack = undo.current!
            undo.current = null
            void doing(takeBack, null)
          }}
        >
          {i18n.t('ui.undo')}
        </Button>
      )}
    </>
  )
}
