import { parseSync } from 'vite'

/** Texts in a source that may be keys of the catalogue, and those that must be. */
export interface KeysUsed {
  /** Every text in the source; `*` stands for interpolated parts. */
  texts: string[]
  /** The literal arguments of `i18n.t`, or of `word` in the page script. */
  asked: string[]
}

interface Node {
  type: string
  [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const textOf = (node: Node): string | null => {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return null
  const parts = node.quasis as { value: { cooked: string | null } }[]
  return parts.map(({ value }) => value.cooked ?? '').join('*')
}

/** The page script reads the browser's own catalogue, whose keys join their parts with `_`. */
function readerIn({ type, callee }: Node): 'i18n' | 'page' | null {
  if (type !== 'CallExpression') return null
  const { name, object, property } = callee as { name?: string; object?: Node; property?: Node }
  if (name === 'word') return 'page'
  return object?.name === 'i18n' && property?.name === 't' ? 'i18n' : null
}

/** Finds the keys in a source. Throws when it cannot be parsed. */
export function keysUsedIn(path: string, source: string): KeysUsed {
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const used: KeysUsed = { texts: [], asked: [] }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    const text = textOf(value)
    if (text !== null) used.texts.push(text)
    const reader = readerIn(value)
    if (reader) {
      const first = (value.arguments as Node[])[0]
      const choices = first?.type === 'ConditionalExpression' ? [first.consequent, first.alternate] : [first]
      const keys = choices.flatMap((one) => (isNode(one) ? (textOf(one) ?? []) : []))
      const asked = reader === 'page' ? keys.map((key) => key.replaceAll('_', '.')) : keys
      used.asked.push(...asked)
      used.texts.push(...asked)
    }
    for (const field of Object.values(value)) visit(field)
  }
  visit(program)
  return used
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A predicate for the keys that a text matches: `*` is one part of a key. A text without a dot never is a
 * pattern.
 */
export function standsFor(text: string): (key: string) => boolean {
  if (!text.includes('*')) return (key) => key === text
  if (!/^[\w-]+\./.test(text)) return () => false
  const pattern = new RegExp(`^${text.split('*').map(escaped).join('[^.]+')}$`)
  return (key) => pattern.test(key)
}
