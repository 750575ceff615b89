import { useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { GrowingText } from '@/components/ui/fields/growing-text'
import layout from '@/components/ui/styles/layout.module.css'
import { fill } from '@/lib/domain/check-ins/draft'
import { type RepairParts, type RepairStep, repairSteps, repairText } from '@/lib/domain/check-ins/repair'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import composer from './composer.module.css'
import styles from './repair-path.module.css'

const linesAtStep = [0, 1, 2] as const

interface RepairPathProps {
  person: { name: string }
  /** The three parts as one message. */
  onDone: (text: string) => void
  /** Skips the steps for a blank message or a draft. */
  onFree: () => void
}

/**
 * Three short steps to a message that repairs something: return, acknowledge, ask. Each may be left empty.
 */
export function RepairPath({ person, onDone, onFree }: RepairPathProps) {
  const id = useId()
  const [at, setAt] = useState(0)
  const [parts, setParts] = useState<RepairParts>({ return: '', acknowledge: '', ask: '' })
  const text = useRef<HTMLTextAreaElement>(null)
  const step: RepairStep = repairSteps[at]!
  const isLast = at === repairSteps.length - 1

  const go = (to: number) => {
    setAt(to)
    text.current?.focus()
  }
  const write = (line: string) => setParts((now) => ({ ...now, [step]: line }))

  return (
    <section className={styles.path} aria-labelledby={id}>
      <h3 id={id} className={styles.title} aria-live="polite">
        {i18n.t(`checkIn.repair.${step}.title`)}
      </h3>
      <p className={layout.note}>{i18n.t(`checkIn.repair.${step}.hint`)}</p>
      <ul className={styles.lines}>
        {linesAtStep.map((index) => {
          const line = fill(i18n.t(`checkIn.repair.${step}.lines.${index}` as 'checkIn.repair.own'), {
            name: calledBy(person),
          })
          return (
            <li key={index}>
              <button
                type="button"
                className={styles.line}
                onClick={() => {
                  write(line)
                  text.current?.focus()
                }}
              >
                {line}
              </button>
            </li>
          )
        })}
      </ul>
      <GrowingText
        ref={text}
        rows={2}
        aria-label={i18n.t('checkIn.repair.own')}
        placeholder={i18n.t('checkIn.repair.own')}
        value={parts[step]}
        onChange={write}
      />
      <div className={classes(styles.actions, composer.foot)}>
        <Button kind="plain" size="small" onClick={onFree}>
          {i18n.t('checkIn.repair.free')}
        </Button>
        {at > 0 && (
          <Button size="small" onClick={() => go(at - 1)}>
            {i18n.t('checkIn.repair.back')}
          </Button>
        )}
        {isLast ? (
          <Button
            kind="primary"
            size="small"
            disabled={!repairText(parts)}
            onClick={() => onDone(repairText(parts))}
          >
            {i18n.t('checkIn.repair.together')}
          </Button>
        ) : (
          <Button kind="primary" size="small" onClick={() => go(at + 1)}>
            {i18n.t('checkIn.repair.next')}
          </Button>
        )}
      </div>
    </section>
  )
}
