import { deepQuery } from './deep'

const written = 'textarea, input:not([type]), input[type=text], input[type=search]'
const editors = '[contenteditable]:not([contenteditable=false i])'

/** True when the page contains typed text that was not there when it loaded. */
export const hasUnsentText = (): boolean =>
  deepQuery<HTMLInputElement | HTMLTextAreaElement>(document, written).some(
    (field) => field.value.trim() !== '' && field.value !== field.defaultValue,
  ) || deepQuery<HTMLElement>(document, editors).some((editor) => (editor.textContent ?? '').trim() !== '')
