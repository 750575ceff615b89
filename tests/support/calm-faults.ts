import type { CalmRule, CalmSite } from '@/lib/domain/boundaries/calm/rule'
import { isWithin } from '@/lib/domain/time/host'

const dated = /^20\d\d-(0[1-9]|1[0-2]): \S/
const path = /^\/([\w.-]+|\*)?(\/([\w.-]+|\*))*(\/\*\*)?$/

const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

function ruleFaults(rule: CalmRule, parses: (selector: string) => boolean): string[] {
  const faults = dated.test(rule.note) ? [] : [`its note begins with no month: ${rule.note}`]
  if (rule.does === 'lead') {
    if (!path.test(rule.from)) faults.push(`no path: ${rule.from}`)
    if (!rule.to.startsWith('/') || rule.to.startsWith('//')) faults.push(`leaves the site: ${rule.to}`)
    if (rule.from.includes('*') !== rule.to.includes('*')) faults.push(`a star on one side: ${rule.to}`)
    return faults
  }
  const selectors = rule.seen === undefined ? [rule.selector] : [rule.selector, rule.seen]
  faults.push(...selectors.filter((one) => !parses(one)).map((one) => `no selector: ${one}`))
  faults.push(...(rule.within ?? []).filter((one) => !path.test(one)).map((one) => `no path: ${one}`))
  // A list that gives way has to name its pages, or messages on the same site would give way with it.
  if (rule.does !== 'hide' && !rule.within?.length) faults.push(`holds everywhere: ${rule.selector}`)
  return faults
}

/**
 * What is wrong with a table, each fault naming its switch. `parses` tells whether a browser can parse a
 * selector.
 */
export function tableFaults(table: readonly CalmSite[], parses: (selector: string) => boolean): string[] {
  const switches = table.flatMap((site) => site.switches)
  return [
    ...repeated(switches.map(({ id }) => id)).map((id) => `${id}: there twice`),
    ...repeated(table.map(({ site }) => site)).map((site) => `${site}: there twice`),
    ...table.flatMap(({ site, hosts, switches: own }) => [
      ...hosts.filter((host) => !/^[a-z.]+$/.test(host)).map((host) => `${site}: no host: ${host}`),
      ...(hosts.some((host) => isWithin(host, site)) ? [] : [`${site}: none of its hosts belongs to it`]),
      ...own
        .filter(({ id }) => !id.startsWith(`${site.split('.')[0]}.`))
        .map(({ id }) => `${id}: on another site’s list`),
    ]),
    ...switches.filter(({ rules }) => rules.length === 0).map(({ id }) => `${id}: does nothing`),
    ...switches
      .filter(({ rules }) => !rules.some(({ expected }) => expected))
      .map(({ id }) => `${id}: nobody would notice that it has died`),
    ...switches.flatMap(({ id, rules }) =>
      rules.flatMap((rule) => ruleFaults(rule, parses)).map((fault) => `${id}: ${fault}`),
    ),
  ]
}
