import { Field, type FieldProps } from './field'
import { GrowingText, type GrowingTextProps } from './growing-text'

/** Several lines of text with their label; grows with what is written. */
export function TextArea({ label, hint, error, optional, ...rest }: FieldProps & GrowingTextProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => <GrowingText {...rest} {...links} />}
    </Field>
  )
}
