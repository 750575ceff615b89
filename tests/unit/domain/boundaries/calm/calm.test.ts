import { describe, expect, it } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { isAt, leadsTo } from '@/lib/domain/boundaries/calm/address'
import { cssOf, scriptOf } from '@/lib/domain/boundaries/calm/built'
import { findings, rulesInForce } from '@/lib/domain/boundaries/calm/in-force'
import type { CalmSwitch } from '@/lib/domain/boundaries/calm/rule'
import { calmPlaces, switchesOf, withCalm } from '@/lib/domain/boundaries/calm/switches'
import { calmTable } from '@/lib/domain/boundaries/calm/table'
import { originsOf, siteFromAddress } from '@/lib/domain/time/surfaces'
import { pageSwitch } from '@/tests/support/calm-fixtures'

const site = (domain: string) => siteFromAddress(domain)!
const at = (address: string) => new URL(address, 'https://a.example')

describe('an address pattern', () => {
  it.each([
    ['/', '/', true],
    ['/', '/home', false],
    ['/reels/**', '/reels', true],
    ['/reels/**', '/reels/', true],
    ['/reels/**', '/reels/abc/x', true],
    ['/reels/**', '/reelsabc', false],
    ['/reels/**', '/maya/reels/', false],
    ['/explore', '/explore/', true],
    ['/explore', '/explore/people/', false],
    ['/reel/*', '/reel/12', true],
    ['/reel/*', '/reel/', false],
    ['/reel/*', '/reel/1/2', false],
    ['/*/foryou', '/en/foryou', true],
    ['/*/foryou', '/foryou', false],
    ['/home.php', '/homexphp', false],
  ])('%s names %s: %s', (pattern, path, named) => {
    expect(isAt(path, [pattern])).toBe(named)
  })

  it('is not needed for what holds everywhere', () => expect(isAt('/anything', undefined)).toBe(true))
})

describe('an address that leads on', () => {
  const clip = { from: '/shorts/*', to: '/watch?v=*' }
  const home = { from: '/', to: '/?variant=following' }

  it('takes its part along, whatever the query', () => {
    expect(leadsTo(clip, at('/shorts/abc-_1?feature=share'))).toBe('/watch?v=abc-_1')
    expect(leadsTo(clip, at('/shorts/$&'))).toBe('/watch?v=$&')
    expect(leadsTo(clip, at('/watch?v=abc'))).toBeNull()
  })

  it('is left alone when it asks for something of its own, and when it is the target already', () => {
    expect(leadsTo(home, at('/'))).toBe('/?variant=following')
    expect(leadsTo(home, at('/?variant=following'))).toBeNull()
    expect(leadsTo(home, at('/?hl=de'))).toBeNull()
    expect(leadsTo(home, at('/maya/'))).toBeNull()
  })
})

describe('the switches of a site', () => {
  it('are there for the sites of the table, whichever of their hosts was watched', () => {
    expect(switchesOf(site('old.reddit.com')).map(({ id }) => id)).toEqual(['reddit.home', 'reddit.popular'])
    expect(switchesOf(site('twitter.com')).map(({ id }) => id)).toEqual(['x.for-you', 'x.explore'])
    expect(switchesOf(site('news.example'))).toEqual([])
  })

  it('are all off at first', () => {
    expect(calmPlaces(noBoundaries, [site('youtube.com'), site('x.com')])).toEqual([])
  })

  it('go on and off one by one, and leave what another release knows', () => {
    const set = withCalm({ ...noBoundaries, calm: ['later.feed'] }, { id: 'x.explore', on: true })
    expect(set.calm).toEqual(['later.feed', 'x.explore'])
    expect(withCalm(set, { id: 'x.explore', on: true }).calm).toEqual(['later.feed', 'x.explore'])
    expect(withCalm(set, { id: 'x.explore', on: false }).calm).toEqual(['later.feed'])
  })

  it('hold on watched sites only', () => {
    const set = { ...noBoundaries, calm: ['youtube.home', 'x.explore', 'later.feed'] }
    expect(calmPlaces(set, [site('x.com'), site('reddit.com')])).toEqual([
      { site: 'x.com', matches: ['*://x.com/*', '*://twitter.com/*'], ids: ['x.explore'] },
    ])
    expect(calmPlaces(set, [])).toEqual([])
  })

  it('ask for no host beyond what is granted for a site', () => {
    for (const { site: domain, switches } of calmTable) {
      const watched = site(domain)
      const [place] = calmPlaces({ ...noBoundaries, calm: switches.map(({ id }) => id) }, [watched])
      const granted = originsOf(watched).map((origin) => origin.replace('*://*.', '').replace('/*', ''))
      for (const match of place!.matches) {
        const host = match.slice('*://'.length, -'/*'.length)
        expect(granted.some((own) => host === own || host.endsWith(`.${own}`))).toBe(true)
      }
    }
    const narrow = { ...site('x.com'), hosts: ['x.com'] }
    expect(calmPlaces({ ...noBoundaries, calm: ['x.explore'] }, [narrow])[0]!.matches).toEqual([
      '*://x.com/*',
    ])
  })
})

const sample: CalmSwitch = {
  id: 'a.feed',
  rules: [
    { does: 'rest', selector: 'b, i', within: ['/'], expected: true, note: '2026-11: seen' },
    { does: 'click', selector: 'u', within: ['/watch'], note: '2026-11: seen' },
    { does: 'hide', selector: 's', note: '2026-11: seen' },
  ],
}

describe('what is built of a switch', () => {
  it('is a style for each rule that hides, under the rule’s own mark', () => {
    expect(cssOf(sample)).toBe(
      'html[data-porchlight-calm~="a.feed.0"] :is(b, i) { display: none !important; }\n' +
        'html[data-porchlight-calm~="a.feed.2"] :is(s) { display: none !important; }\n',
    )
  })

  it('leaves the notes at home', () => {
    expect(scriptOf(sample)).toContain('"selector":"b, i"')
    expect(scriptOf(sample)).not.toContain('2026-11')
  })
})

describe('at an address', () => {
  const inForce = (path: string) => rulesInForce([pageSwitch(sample)], at(path))

  it('those rules hold that name it, and those that name none', () => {
    expect(inForce('/').map(({ mark }) => mark)).toEqual(['a.feed.0', 'a.feed.2'])
    expect(inForce('/watch').map(({ mark }) => mark)).toEqual(['a.feed.1', 'a.feed.2'])
  })

  it('a switch is judged where something is expected, and nowhere else', () => {
    const found = (path: string, present: string[]) =>
      findings(inForce(path), { at: at(path), finds: (selector) => present.includes(selector) })
    expect(found('/', ['b, i'])).toEqual([{ id: 'a.feed', found: true }])
    expect(found('/', ['s'])).toEqual([{ id: 'a.feed', found: true }])
    expect(found('/', ['u'])).toEqual([{ id: 'a.feed', found: false }])
    expect(found('/watch', [])).toEqual([])
  })

  it('one that leads on is well where it has led to, and not where the site led back', () => {
    const calm = calmTable.flatMap(({ switches }) => switches).find(({ id }) => id === 'instagram.suggested')!
    const found = (path: string) =>
      findings(rulesInForce([pageSwitch(calm)], at(path)), { at: at(path), finds: () => false })
    expect(found('/?variant=following')).toEqual([{ id: 'instagram.suggested', found: true }])
    expect(found('/')).toEqual([{ id: 'instagram.suggested', found: false }])
    expect(found('/maya/')).toEqual([])
  })
})
