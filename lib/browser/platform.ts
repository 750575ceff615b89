import { isFirefox } from './is-firefox'

/** What a draft's link has to consider on this system and in this browser. */
export const platform = {
  /** Apple systems separate an SMS's text from its number with `&`. */
  apple: /Mac|iPhone|iPad/.test(navigator.platform),
  // When no app handles sms: or tel:, Firefox (153) replaces the page that has the link by an error page;
  // from the popup it leaves a tab with number and text in its address.
  handsOver: isFirefox(),
}
