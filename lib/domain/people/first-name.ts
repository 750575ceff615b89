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
