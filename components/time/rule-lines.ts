import { i18n } from '#i18n'
import { parsePattern, patternSource } from '@/lib/domain/time/pattern'

export interface RuleLines {
  patterns: string[]
  /** One sentence for each line that is not a valid pattern. */
  problems: string[]
}

const words = {
  address: 'time.problem.address',
  host: 'time.problem.host',
  wildcard: 'time.problem.wildcard',
  query: 'time.problem.query',
  'too-long': 'time.problem.tooLong',
} as const

const unmatchableSource = patternSource('', [])

/**
 * Parses one pattern per line and ignores empty lines. A pattern for a host outside of `hosts` is a problem
 * too.
 */
export function readRuleLines(text: string, hosts: string[]): RuleLines {
  const patterns: string[] = []
  const problems: string[] = []
  for (const line of text.split('\n').map((typed) => typed.trim())) {
    if (!line) continue
    const parsed = parsePattern(line)
    if (!parsed.ok) {
      if (parsed.reason !== 'empty') problems.push(i18n.t(words[parsed.reason], [line]))
    } else if (patternSource(parsed.pattern, hosts) === unmatchableSource) {
      problems.push(i18n.t('time.problem.elsewhere', [line]))
    } else if (!patterns.includes(parsed.pattern)) {
      patterns.push(parsed.pattern)
    }
  }
  return { patterns, problems }
}
