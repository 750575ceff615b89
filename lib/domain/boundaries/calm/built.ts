import { markAttribute, markOf } from './in-force'
import type { CalmRule, CalmSwitch, PageRule, PageSwitch } from './rule'

/** Where a page's script finds the switches of its site, as its files put them there one by one. */
export const pageSwitchesKey = '__porchlightCalm'

const selectorHidden = (rule: CalmRule) =>
  rule.does === 'hide' || rule.does === 'rest' ? rule.selector : null

/** The styles of a switch. Each holds only while its rule's mark stands on the root element. */
export const cssOf = ({ id, rules }: CalmSwitch): string =>
  rules
    .flatMap((rule, index) => {
      const selector = selectorHidden(rule)
      const mark = `html[${markAttribute}~="${markOf(id, index)}"]`
      return selector ? [`${mark} :is(${selector}) { display: none !important; }\n`] : []
    })
    .join('')

const withoutNote = ({ note: _note, ...rule }: CalmRule): PageRule => rule

/** A switch for the script on a page. */
const pageSwitch = ({ id, rules }: CalmSwitch): PageSwitch => ({ id, rules: rules.map(withoutNote) })

/** The script that hands a switch to the one on its page. */
export const scriptOf = (calm: CalmSwitch): string =>
  `globalThis.${pageSwitchesKey}.push(${JSON.stringify(pageSwitch(calm))})\n`

/** The script before them all: whatever was handed over earlier in this page is put aside. */
export const beginScript = `globalThis.${pageSwitchesKey} = []\n`
