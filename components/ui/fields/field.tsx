import { type ReactNode, useId } from 'react'
import { i18n } from '#i18n'
import layout from '../styles/layout.module.css'
import styles from './field.module.css'

/** The attributes that connect a control with its label, hint and error. */
export interface FieldLinks {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do; shown in addition to the hint. */
  error?: ReactNode
  optional?: boolean
}

/** A label, a control rendered by `children`, a hint and an error. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (links: FieldLinks) => ReactNode }) {
  const id = useId()
  const said = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ')
  return (
    <div className={layout.stack1}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{i18n.t('ui.optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': said || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}hint`} className={layout.note}>
          {hint}
        </p>
      )}
      {/* Always rendered, so that screen readers announce the error when it appears. */}
      <div aria-live="polite">
        {error && (
          <p id={`${id}error`} className={layout.smallProblem}>
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
