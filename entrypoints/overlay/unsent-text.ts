import { deepQuery } from './deep'

const written = 'textarea, input:not([type]), input[type=text], input[type=search]'

/** True when something is typed on the page that was not there when it came. */
export const hasUnsentText = (): boolean =>
  deepQuery<HTMLInputElement | HTMLTextAreaElement>(document, written).some(
    (field) => field.value.trim() !== '' && field.value !== field.defaultValue,
  ) ||
  deepQuery<HTMLElement>(document, '[contenteditable=""], [contenteditable=true]').some(
    (editor) => (editor.textContent ?? '').trim() !== '',
  )
