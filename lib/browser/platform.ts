import { isFirefox } from './is-firefox'

/** What this system and browser need of a draft's link. */
export const platform = {
  /** Apple systems part an SMS's text from its number with `&`. */
  apple: /Mac|iPhone|iPad/.test(navigator.platform),
  // Firefox (153) puts an error page in place of the one with the link when no app takes sms: or tel:, and leaves a
  // tab with number and text in its address when the link was in the popup.
  handsOver: isFirefox(),
}
