import { useState } from 'react'
import { i18n } from '#i18n'
import { TextArea } from '@/components/ui/fields/text-area'
import { Switch } from '@/components/ui/fields/toggle'
import { catalogueSite } from '@/lib/domain/time/catalogue'
import type { WatchedSite } from '@/lib/domain/time/site'
import { readRuleLines } from './rule-lines'
import styles from './watched-site.module.css'

interface RuleFieldProps {
  label: string
  hint?: string
  patterns: string[]
  hosts: string[]
  onPatterns: (patterns: string[]) => void
}

/** Patterns, one per line; saved when the field loses the focus and every line is valid. */
function RuleField({ label, hint, patterns, hosts, onPatterns }: RuleFieldProps) {
  const [text, setText] = useState(patterns.join('\n'))
  const [problems, setProblems] = useState<string[]>([])
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={2}
      spellCheck={false}
      value={text}
      error={
        problems.length > 0 && (
          <>
            {problems.map((problem) => (
              <span key={problem} className={styles.problem}>
                {problem}
              </span>
            ))}
          </>
        )
      }
      onChange={setText}
      onBlur={() => {
        const read = readRuleLines(text, hosts)
        setProblems(read.problems)
        if (read.problems.length > 0) return
        setText(read.patterns.join('\n'))
        if (read.patterns.join() !== patterns.join()) onPatterns(read.patterns)
      }}
    />
  )
}

export interface SiteRulesProps {
  site: WatchedSite
  onChange: (site: WatchedSite) => void
}

/** The person's corrections for a site. */
export function SiteRules({ site, onChange }: SiteRulesProps) {
  const people = catalogueSite(site.site)?.people ?? 'none'
  const own = { hosts: site.hosts }
  return (
    <div className={styles.rules}>
      <Switch
        label={i18n.t('time.visible')}
        hint={i18n.t('time.visibleHint')}
        checked={site.countWhenVisible}
        onChange={(countWhenVisible) => onChange({ ...site, countWhenVisible })}
      />
      {people !== 'none' && (
        <p className={styles.known}>
          {people === 'all' ? i18n.t('time.knownAll') : i18n.t('time.knownRules', [people.join(' · ')])}
        </p>
      )}
      <RuleField
        label={i18n.t('time.peopleRules')}
        hint={i18n.t('time.rulesHint')}
        patterns={site.peoplePatterns}
        onPatterns={(peoplePatterns) => onChange({ ...site, peoplePatterns })}
        {...own}
      />
      <RuleField
        label={i18n.t('time.feedRules')}
        patterns={site.feedPatterns}
        onPatterns={(feedPatterns) => onChange({ ...site, feedPatterns })}
        {...own}
      />
    </div>
  )
}
