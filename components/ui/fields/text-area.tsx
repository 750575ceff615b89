import { Field, type FieldProps } from './field'
import { GrowingText, type GrowingTextProps } from './growing-text'

/** A labelled text area that grows with its text. */
export function TextArea({ label, hint, error, optional, ...rest }: FieldProps & GrowingTextProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => <GrowingText {...rest} {...links} />}
    </Field>
  )
}
