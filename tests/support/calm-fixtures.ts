import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beginScript, pageSwitchesKey, scriptOf } from '@/lib/domain/boundaries/calm/built'
import type { CalmSwitch, PageSwitch } from '@/lib/domain/boundaries/calm/rule'
import { calmTable } from '@/lib/domain/boundaries/calm/table'

/**
 * A layout written for the tests: what a switch hides is marked `data-goes="its id"`, what it presses `data-presses`, and
 * what has to stay, such as everything of friends, `data-stays`.
 */
export interface CalmFixture {
  name: string
  address: URL
  html: string
  /** The site of the table that it stands for. */
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

/** A switch as the scripts that are built of it hand it to the one on a page. */
export function pageSwitch(calm: CalmSwitch): PageSwitch {
  const page: Record<string, PageSwitch[]> = {}
  runInNewContext(beginScript + scriptOf(calm), page)
  return page[pageSwitchesKey]![0]!
}
