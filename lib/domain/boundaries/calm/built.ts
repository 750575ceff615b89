import { markAttribute, markOf } from './in-force'
import type { CalmRule, CalmSwitch, PageRule, PageSwitch } from './rule'

/**
 * The global in which a page's script finds the switches of its site; each switch's file adds itself to it.
 */
export const pageSwitchesKey = '__porchlightCalm'

const selectorHidden = (rule: CalmRule) =>
  rule.does === 'hide' || rule.does === 'rest' ? rule.selector : null

/** The styles of a switch. Each applies only while its rule's mark is on the root element. */
export const cssOf = ({ id, rules }: CalmSwitch): string =>
  rules
    .flatMap((rule, index) => {
      const selector = selectorHidden(rule)
      const mark = `html[${markAttribute}~="${markOf(id, index)}"]`
      return selector ? [`${mark} :is(${selector}) { display: none !important; }\n`] : []
    })
    .join('')

const withoutNote = ({ note: _note, ...rule }: CalmRule): PageRule => rule

/** The part of a switch that the script on a page needs. */
const pageSwitch = ({ id, rules }: CalmSwitch): PageSwitch => ({ id, rules: rules.map(withoutNote) })

/** The script that hands a switch over to the page's script. */
export const scriptOf = (calm: CalmSwitch): string =>
  `globalThis.${pageSwitchesKey}.push(${JSON.stringify(pageSwitch(calm))})\n`

/** Runs before the switches' scripts: discards whatever was handed over earlier in this page. */
export const beginScript = `globalThis.${pageSwitchesKey} = []\n`
