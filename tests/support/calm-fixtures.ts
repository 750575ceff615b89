import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beginScript, pageSwitchesKey, scriptOf } from '@/lib/domain/boundaries/calm/built'
import type { CalmSwitch, PageSwitch } from '@/lib/domain/boundaries/calm/rule'
import { calmTable } from '@/lib/domain/boundaries/calm/table'

/**
 * A layout written for tests: `data-goes="its id"` marks what a switch hides, `data-presses` what it clicks,
 * and `data-stays` what has to stay, such as everything of friends.
 */
export interface CalmFixture {
  name: string
  address: URL
  html: string
  /** The site of the calm table that it represents. */
  site: (typeof calmTable)[number]
}

const folder = resolve(import.meta.dirname, '../fixtures/calm')

function fixtureIn(file: string): CalmFixture {
  const html = readFileSync(resolve(folder, file), 'utf8')
  const address = new URL(/rel="canonical" href="([^"]+)"/.exec(html)![1]!.replace('&amp;', '&'))
  const site = calmTable.find(({ hosts }) => hosts.includes(address.hostname))
  if (!site) throw new Error(`${file} stands for no site of the table: ${address.href}`)
  return { name: file.replace('/', '-').replace('.html', ''), address, html, site }
}

export const calmFixtures: CalmFixture[] = readdirSync(folder).flatMap((site) =>
  readdirSync(resolve(folder, site)).map((file) => fixtureIn(`${site}/${file}`)),
)

/** The part of a switch that the built scripts hand to the script on a page. */
export function pageSwitch(calm: CalmSwitch): PageSwitch {
  const page: Record<string, PageSwitch[]> = {}
  runInNewContext(beginScript + scriptOf(calm), page)
  return page[pageSwitchesKey]![0]!
}
