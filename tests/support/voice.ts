import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** A string of the catalogue, with the line of its key. */
export interface CatalogueString {
  key: string
  text: string
  /** The key or list item has a comment on the line above. Plural forms share the one above their key. */
  explained: boolean
}

// Matches whole words, so that "somebody" is not "body" and "passport" is not "pass".
const unwelcome: [rule: string, pattern: RegExp][] = [
  ['an exclamation mark', /[!¡！]/],
  ['an emoji', /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}/u],
  [
    'a verdict',
    /\b(?:overdue|fail(?:s|ed|ure|ures|ing)?|neglect\w*|ignor(?:e|es|ed|ing)|guilty|lazy|wasted?|addict\w*)\b/i,
  ],
  [
    'a game',
    /\b(?:streaks?|points?|scores?|ranks?|ranking|rewards?|earn(?:s|ed)?|badges?|levels? up|leaderboard)\b/i,
  ],
  ['a wall', /\b(?:blocked|forbidden|limit reached|access denied|penalty|punish\w*)\b/i],
  ['praise', /\b(?:great job|well done|good job|congrat\w*|awesome|amazing|keep it up|proud of you)\b/i],
  ['a push', /\b(?:you must|you should|you have to|hurry up|act now|don['’]t miss)\b/i],
  [
    'body, food or weight',
    /\b(?:body|bodies|weigh\w*|diets?|dieting|calori\w*|food|foods|eat|eats|eating|ate|meals?|fat|thin|slim|skinny|fit|fitness|workouts?|gym|hungry|appetite|belly)\b/i,
  ],
]

/** How a text breaks the rules of the voice, in words; empty when it does not. */
export const complaintsAbout = (text: string): string[] =>
  unwelcome.flatMap(([rule, pattern]) => {
    const found = pattern.exec(text)
    return found ? [`${rule}: ${found[0]}`] : []
  })

const isPlural = (keys: string[]) => keys.every((key) => key === 'n' || /^\d+$/.test(key))

/** Every string of a catalogue, and whether it has a comment for translators. */
export function stringsIn(yaml: string): CatalogueString[] {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  if (document.errors[0]) throw document.errors[0]
  const lines = yaml.split('\n')
  const strings: CatalogueString[] = []

  const explainedAt = (offset: number) => {
    const above = lines[counter.linePos(offset).line - 2] ?? ''
    return /^\s*# ?\S/.test(above)
  }

  const walk = (node: unknown, path: string[], explained: boolean): void => {
    if (isAlias(node)) throw new Error(`${path.join('.')} is an alias`)
    if (isMap(node)) {
      const keys = node.items.map(({ key }) => String(isScalar(key) ? key.value : key))
      const shared = isPlural(keys)
      node.items.forEach(({ key, value }, index) => {
        const offset = isScalar(key) ? key.range![0] : 0
        walk(value, [...path, keys[index]!], shared ? explained : explainedAt(offset))
      })
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        walk(item, [...path, String(index)], isScalar(item) && explainedAt(item.range![0]))
      })
    } else if (isScalar(node)) {
      strings.push({ key: path.join('.'), text: String(node.value), explained })
    }
  }
  walk(document.contents, [], false)
  return strings
}
