/**
 * The name to greet somebody by: the first word, or the whole name when its first word alone would be a title or an
 * initial (`Dr. Osei`, `J Park`). `Osei, Ama` is read as imports write it. Empty stays empty.
 */
export function firstName(name: string): string {
  const whole = name.replace(/\s+/g, ' ').trim()
  const [family = '', given] = whole.split(/,\s*/)
  const ordered = given || family
  const first = ordered.split(' ')[0]!
  return first.endsWith('.') || [...first].length < 2 ? ordered : first
}

/** What one calls somebody in a sentence: a person by the first name, a group by all of its name. */
export const calledBy = ({ name, kind }: { name: string; kind?: 'person' | 'group' }): string =>
  kind === 'group' ? name.replace(/\s+/g, ' ').trim() : firstName(name)
