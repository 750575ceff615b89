/**
 * The name to greet somebody by: the first word, or the whole name when the first word alone would be a title
 * or an initial (`Dr. Osei`, `J Park`). `Osei, Ama` is read as last name, first name, as imports write it.
 * Empty stays empty.
 */
export function firstName(name: string): string {
  const whole = name.replace(/\s+/g, ' ').trim()
  const [family = '', given] = whole.split(/,\s*/)
  const ordered = given || family
  const first = ordered.split(' ')[0]!
  return first.endsWith('.') || [...first].length < 2 ? ordered : first
}

/** The name for use in a sentence: a person's first name, a group's whole name. */
export const calledBy = ({ name, kind }: { name: string; kind?: 'person' | 'group' }): string =>
  kind === 'group' ? name.replace(/\s+/g, ' ').trim() : firstName(name)
