import { deepActive, deepQuery } from './deep'

const editors = '[contenteditable]:not([contenteditable=false i])'
/** Inputs that a person enters nothing into. */
const buttons = ['hidden', 'button', 'submit', 'reset', 'image']

// By name: what lies in a frame is of that frame's own classes.
const isInput = (field: Element): field is HTMLInputElement => field.localName === 'input'

/** True when an input or text area holds something else than when the page loaded. */
function isEntered(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (!isInput(field)) return field.value.trim() !== '' && field.value !== field.defaultValue
  if (buttons.includes(field.type)) return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  if (field.type === 'file') return (field.files?.length ?? 0) > 0
  if (field.value.trim() === '') return false
  // The browser itself completes some defaults: a slider without one stands in its middle, a colour is black.
  const untouched = field.cloneNode() as HTMLInputElement
  untouched.value = field.defaultValue
  return field.value !== untouched.value
}

/** True when something else is chosen than when the page loaded. */
function isChosen({ options, multiple, size }: HTMLSelectElement): boolean {
  const all = [...options]
  const byDefault = all.filter((option) => option.defaultSelected)
  const [first] = all.filter((option) => !option.disabled)
  const showsOne = !multiple && size <= 1
  const before = showsOne ? [byDefault.at(-1) ?? first] : byDefault
  return all.some((option) => option.selected !== before.includes(option))
}

/** True when the person has written, chosen or switched something on the page that is not sent. */
export const hasEntries = (): boolean =>
  deepQuery<HTMLInputElement | HTMLTextAreaElement>(document, 'textarea, input').some(isEntered) ||
  deepQuery<HTMLSelectElement>(document, 'select').some(isChosen) ||
  deepQuery<HTMLElement>(document, editors).some((editor) => (editor.textContent ?? '').trim() !== '')

/** True when the keyboard is in a frame of another site, where nobody can see what is written. */
export function isInOtherSite(): boolean {
  const active = deepActive()
  return active?.localName === 'iframe' && (active as HTMLIFrameElement).contentDocument === null
}
