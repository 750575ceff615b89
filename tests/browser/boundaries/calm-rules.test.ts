import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leadsTo } from '@/lib/domain/boundaries/calm/address'
import { cssOf } from '@/lib/domain/boundaries/calm/built'
import { markAttribute, rulesInForce } from '@/lib/domain/boundaries/calm/in-force'
import type { CalmRule } from '@/lib/domain/boundaries/calm/rule'
import { calmTable } from '@/lib/domain/boundaries/calm/table'
import { findChromium } from '../../support/browser/programs/find-chromium'
import { type CalmFixture, calmFixtures, pageSwitch } from '../../support/calm-fixtures'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
  page = await browser.newPage()
})
afterAll(() => browser.close())

const inForce = (fixture: CalmFixture, ids: readonly string[]) =>
  rulesInForce(fixture.site.switches.filter(({ id }) => ids.includes(id)).map(pageSwitch), fixture.address)

/** Shows a layout with these switches on, by the very styles that are built, and answers what is not as it should be. */
async function wrongWith(fixture: CalmFixture, ids: readonly string[]) {
  await page.setContent(fixture.html)
  await page.addStyleTag({ content: fixture.site.switches.map(cssOf).join('') })
  const marks = inForce(fixture, ids).map(({ mark }) => mark)
  return page.evaluate(
    ({ attribute, marks, ids }) => {
      document.documentElement.setAttribute(attribute, marks.join(' '))
      const named = (elements: Element[]) =>
        elements.map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120))
      const goes = ids.map((id) => `[data-goes="${id}"]`).join()
      const all = [...document.body.querySelectorAll('*')]
      return {
        shown: named(all.filter((one) => one.matches(goes) && one.checkVisibility())),
        hidden: named(all.filter((one) => !one.closest(goes) && !one.checkVisibility())),
        staying: all.filter((one) => one.matches('[data-stays]') && one.checkVisibility()).length,
      }
    },
    { attribute: markAttribute, marks, ids },
  )
}

describe.each(calmFixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  const ids = fixture.site.switches.map(({ id }) => id)

  it('keeps the friends’ part with every switch on', async () => {
    const { shown, hidden, staying } = await wrongWith(fixture, ids)
    expect({ shown, hidden }).toEqual({ shown: [], hidden: [] })
    expect(staying).toBe(fixture.html.match(/data-stays/g)!.length)
  })

  it.each(ids)('%s alone hides its own part, and no other', async (id) => {
    expect(await wrongWith(fixture, [id])).toMatchObject({ shown: [], hidden: [] })
  })
})

const rules = calmTable.flatMap((site) =>
  site.switches.flatMap(({ id, rules: own }) =>
    own.map((rule, index) => [`${id}.${index}`, site, id, rule] as [string, typeof site, string, CalmRule]),
  ),
)

// Commas within parentheses are not between selectors.
const waysOf = (selector: string) => selector.split(/,\s*(?![^(]*\))/)

/** The ways of a rule to find its part that prove good on a layout: what they find is marked for the switch. */
async function provedBy(fixture: CalmFixture, mark: string, id: string, rule: CalmRule): Promise<string[]> {
  if (!inForce(fixture, [id]).some((one) => one.mark === mark)) return []
  if (rule.does === 'lead') return leadsTo(rule, fixture.address) === null ? [] : [rule.to]
  await page.setContent(fixture.html)
  const own = `[data-${rule.does === 'click' ? 'presses' : 'goes'}="${id}"]`
  return page.evaluate(
    ({ ways, own }) =>
      ways.filter((way) => [...document.querySelectorAll(way)].some((one) => one.matches(own))),
    { ways: waysOf(rule.selector), own },
  )
}

describe('every rule', () => {
  it.each(rules)('%s is proved by a layout, in each of its ways', async (mark, site, id, rule) => {
    const own = calmFixtures.filter((fixture) => fixture.site === site)
    const proved: string[] = []
    for (const fixture of own) proved.push(...(await provedBy(fixture, mark, id, rule)))
    const ways = rule.does === 'lead' ? [rule.to] : waysOf(rule.selector)
    expect([...new Set(proved)].sort()).toEqual([...ways].sort())
  })

  it.each(rules.filter(([, , , rule]) => rule.does === 'click'))(
    '%s presses nothing else',
    async (...one) => {
      const [mark, site, id, rule] = one
      for (const fixture of calmFixtures.filter((other) => other.site === site)) {
        if (rule.does !== 'click' || !inForce(fixture, [id]).some((other) => other.mark === mark)) continue
        await page.setContent(fixture.html)
        const others = page.locator(`:is(${rule.selector}):not([data-presses="${id}"])`)
        expect(await others.count()).toBe(0)
      }
    },
  )

  it.each(rules.filter(([, , , rule]) => rule.expected))(
    '%s finds what it expects',
    async (mark, site, id, rule) => {
      if (rule.does === 'lead') return
      for (const fixture of calmFixtures.filter((other) => other.site === site)) {
        if (!inForce(fixture, [id]).some((other) => other.mark === mark)) continue
        await page.setContent(fixture.html)
        expect([fixture.name, await page.locator(rule.seen ?? rule.selector).count()]).not.toEqual([
          fixture.name,
          0,
        ])
      }
    },
  )
})

describe('the proof itself', () => {
  it('notices a rule that hides too much, and one that hides too little', async () => {
    const home = calmFixtures.find(({ name }) => name === 'reddit-home')!
    const rest = (selector: string) => ({
      ...home,
      site: {
        ...home.site,
        switches: [{ id: 'reddit.home' as const, rules: [{ does: 'rest' as const, selector, note: '' }] }],
      },
    })
    expect((await wrongWith(rest('main'), ['reddit.home'])).hidden).toHaveLength(1)
    expect((await wrongWith(rest('no-feed'), ['reddit.home'])).shown).toHaveLength(1)
  })
})
