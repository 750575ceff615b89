import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, watchedFrom } from '@/lib/domain/time/catalogue'
import type { WatchedSite } from '@/lib/domain/time/site'
import { hostSource, longestNetworkSource, parsePattern, patternSource } from '@/lib/domain/time/pattern'
import { feedRules, originsOf, peopleRules, placeOf, siteFromAddress } from '@/lib/domain/time/surfaces'

const watched = (site: string, more: Partial<WatchedSite> = {}): WatchedSite => ({
  site,
  name: site,
  hosts: [site],
  peoplePatterns: [],
  feedPatterns: [],
  countWhenVisible: false,
  ...more,
})

const matches = (pattern: string, url: string, hosts = ['site.example']) =>
  new RegExp(patternSource(pattern, hosts), 'i').test(new URL(url).href)

describe('a pattern', () => {
  it.each([
    ['/direct', 'https://site.example/direct', true],
    ['/direct', 'https://site.example/direct/', true],
    ['/direct', 'https://site.example/direct/inbox', true],
    ['/direct', 'https://site.example/direct?x=1', true],
    ['/direct', 'https://site.example/direct#top', true],
    ['/direct', 'https://site.example/directory', false],
    ['/direct', 'https://site.example/a/direct', false],
    ['/direct', 'https://site.example/?next=/direct', false],
    ['/direct', 'https://site.example/', false],
    ['/direct', 'http://m.site.example/Direct', true],
    ['/direct', 'https://site.example:8443/direct', true],
    ['/direct', 'https://SITE.example./direct', true],
    ['/direct', 'https://user:secret@site.example/direct', true],
    ['/direct', 'https://site.example@evil.example/direct', false],
    ['/direct', 'https://evil.example/site.example/direct', false],
    ['/direct', 'https://evil.example\\site.example/direct', false],
    ['/direct', 'https://notsite.example/direct', false],
    ['/direct', 'https://site.example.evil.example/direct', false],
    ['/direct', 'https://sitexexample/direct', false],
    ['/', 'https://site.example/anything', true],
    ['/u/*/letters', 'https://site.example/u/maya/letters/3', true],
    ['/u/*/letters', 'https://site.example/u/letters', false],
    ['/u/*/letters', 'https://site.example/u/maya/photos/letters', false],
    ['/@me', 'https://site.example/@me/1', true],
    ['/a.php', 'https://site.example/a.php', true],
    ['/a.php', 'https://site.example/axphp', false],
    ['/письма', 'https://site.example/письма/1', true],
  ])('%s and %s: %s', (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected)
  })

  it.each([
    ['/im?sel', 'https://site.example/im?sel=42', true],
    ['/im?sel=', 'https://site.example/im?a=1&sel=42&b=2', true],
    ['/im?sel', 'https://site.example/im?counsel=42', false],
    ['/im?sel', 'https://site.example/im?selected=1', false],
    ['/im?sel', 'https://site.example/im#?sel=1', false],
    ['/box?tab=letters', 'https://site.example/box/?tab=letters', true],
    ['/box?tab=letters', 'https://site.example/box?tab=letters2', false],
    ['?tab=letters', 'https://site.example/any/where?tab=letters#x', true],
    ['#/im', 'https://site.example/#/im', true],
    ['#/im', 'https://site.example/app?x=1#/im/42', true],
    ['#/im', 'https://site.example/#/image', false],
    ['#/im', 'https://site.example/im', false],
    ['/app#/room/*/talk', 'https://site.example/app#/room/7/talk', true],
    ['/app#/room/*/talk', 'https://site.example/app#/room/talk', false],
    ['/app?v=2#/im', 'https://site.example/app?v=2&w=3#/im', true],
    ['/app?v=2#/im', 'https://site.example/app?v=3#/im', false],
  ])('tells query and fragment apart: %s and %s: %s', (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected)
  })

  it('with a host holds for that host alone, with or without www', () => {
    expect(matches('chat.site.example/', 'https://chat.site.example/room')).toBe(true)
    expect(matches('chat.site.example/', 'https://www.chat.site.example/room')).toBe(true)
    expect(matches('chat.site.example/', 'https://site.example/room')).toBe(false)
    expect(matches('chat.site.example/', 'https://a.chat.site.example/room')).toBe(false)
    expect(matches('chat.site.example/room', 'https://chat.site.example/lobby')).toBe(false)
  })

  it('never reaches beyond the hosts of its site', () => {
    expect(matches('other.example/', 'https://other.example/')).toBe(false)
    expect(matches('site.example/', 'https://site.example/', ['chat.site.example'])).toBe(false)
  })

  it('finds international hosts however they are written', () => {
    expect(matches('/nachrichten', 'https://www.bücher.example/nachrichten', ['bücher.example'])).toBe(true)
    expect(matches('/nachrichten', 'https://bücher.example/nachrichten', ['xn--bcher-kva.example'])).toBe(
      true,
    )
  })
})

describe('what a person types as a pattern', () => {
  it.each([
    ['/direct', '/direct'],
    ['  /direct/  ', '/direct'],
    ['direct', '/direct'],
    ['https://www.instagram.com/direct/inbox/', 'instagram.com/direct/inbox'],
    ['Chat.Reddit.com', 'chat.reddit.com/'],
    ['site.example:8080/chat', 'site.example/chat'],
    ['#/im', '/#/im'],
    ['/im?sel=', '/im?sel='],
    ['/письма', '/%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%B0'],
  ])('%s is taken as %s', (text, pattern) => {
    expect(parsePattern(text)).toEqual({ ok: true, pattern })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['/a*', 'wildcard'],
    ['/im?sel=*', 'query'],
    ['/im?a=1&b=2', 'query'],
    ['https://', 'host'],
    ['a..b/x', 'host'],
    ['chrome://settings', 'address'],
    [`/${'a'.repeat(200)}`, 'too-long'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parsePattern(text)).toEqual({ ok: false, reason })
  })

  it('stays the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (text) => {
          const once = parsePattern(text)
          if (once.ok) expect(parsePattern(once.pattern)).toEqual(once)
        },
      ),
    )
  })
})

describe('every expression', () => {
  // What RE2 and JavaScript read alike: escaped punctuation, simple classes, plain groups, plain repeats, ASCII.
  const shared =
    /^(\\[.*+?^${}()|[\]\\]|\[\^?[^[\]\\]+\]|\((?!\?)|[)|*+?^$]|[A-Za-z0-9/:@#%&=~!',;_" <>`-])+$/

  it('of the catalogue uses only what RE2 knows, in ASCII and short enough for a network rule', () => {
    for (const entry of catalogue) {
      for (const source of [hostSource(entry.hosts), ...peopleRules(watchedFrom(entry))]) {
        expect(source).toMatch(shared)
        expect(source.length).toBeLessThanOrEqual(longestNetworkSource)
      }
    }
  })

  it('of whatever a person types uses only what RE2 knows, in ASCII and under 2 KB', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('/', '#/', '/a?b=', 'site.example/'),
        (text, start) => {
          const source = patternSource(start + text, ['site.example', 'bücher.example'])
          expect(source).toMatch(shared)
          expect(source.length).toBeLessThan(2048)
          expect(() => new RegExp(source, 'i')).not.toThrow()
        },
      ),
    )
  })

  it('is split by host before it gets too long for a network rule', () => {
    const hosts = ['long-name-one.example', 'long-name-two.example', 'long-name-three.example']
    const own = watched('long-name-one.example', { hosts, peoplePatterns: ['/conversations/with/*'] })
    const rules = peopleRules(own)
    expect(rules).toHaveLength(3)
    for (const source of rules) expect(source.length).toBeLessThanOrEqual(longestNetworkSource)
    for (const host of hosts) {
      expect(placeOf(`https://${host}/conversations/with/maya`, [own])?.surface).toBe('people')
    }
  })

  it('of a plain path finds that very path and no neighbour of it', () => {
    fc.assert(
      fc.property(fc.webPath({ size: 'small' }), (path) => {
        const parsed = parsePattern(path || '/')
        if (!parsed.ok || /[*?#]/.test(parsed.pattern)) return
        const address = `https://site.example${parsed.pattern}`
        expect(matches(path || '/', address)).toBe(true)
        if (parsed.pattern !== '/') expect(matches(path, `${address}x`)).toBe(false)
      }),
    )
  })

  it('of hosts finds any address of theirs and no look-alike', () => {
    const source = new RegExp(hostSource(['x.com', 'twitter.com']), 'i')
    const yes = [
      'https://x.com/',
      'http://mobile.twitter.com/a?b#c',
      'https://x.com:444/',
      'https://a:b@x.com./',
    ]
    const no = [
      'https://netflix.com/',
      'https://x.com.evil.example/',
      'https://x.com@evil.example/',
      'ftp://x.com/',
    ]
    for (const url of yes) expect(source.test(new URL(url).href), url).toBe(true)
    for (const url of no) expect(source.test(new URL(url).href), url).toBe(false)
    expect('https://x.com/').not.toMatch(new RegExp(hostSource([])))
  })
})

describe('the place of an address', () => {
  const sites = catalogue.map(watchedFrom)

  it('is none for what is not watched, not on the web or not an address', () => {
    const others = [
      'https://example.org/',
      'chrome://newtab/',
      'about:blank',
      'file:///a',
      'instagram.com',
      '',
      'x:',
    ]
    for (const url of others) expect(placeOf(url, sites), url).toBeNull()
    expect(placeOf('https://instagram.com/direct', [])).toBeNull()
  })

  it('belongs to the most specific host', () => {
    const nested = [watched('site.example'), watched('club.site.example'), watched('example')]
    expect(placeOf('https://a.club.site.example/', nested)?.site).toBe('club.site.example')
    expect(placeOf('https://a.site.example/', nested)?.site).toBe('site.example')
  })

  it("lets the person's feed beat the person's people, and both beat the catalogue", () => {
    const own = watched('reddit.com', {
      peoplePatterns: ['/r/family', '/chat'],
      feedPatterns: ['/chat/public'],
    })
    expect(placeOf('https://reddit.com/r/family/new', [own])?.surface).toBe('people')
    expect(placeOf('https://reddit.com/chat/1', [own])?.surface).toBe('people')
    expect(placeOf('https://reddit.com/chat/public/1', [own])?.surface).toBe('feed')
    expect(placeOf('https://reddit.com/message/inbox', [own])?.surface).toBe('people')
    expect(feedRules(own)).toHaveLength(1)
  })

  it('can turn part of a site that is wholly people into feed', () => {
    const own = watched('web.telegram.org', { feedPatterns: ['#-100'] })
    expect(placeOf('https://web.telegram.org/k/#@maya', [own])?.surface).toBe('people')
    expect(placeOf('https://web.telegram.org/k/#-100', [own])?.surface).toBe('feed')
  })

  it('passes over patterns that do not parse', () => {
    const own = watched('site.example', { peoplePatterns: ['', '/a*', 'other.example/'] })
    expect(peopleRules(own)).toEqual([])
    expect(placeOf('https://site.example/a', [own])?.surface).toBe('feed')
  })

  it('is found without throwing, whatever the address', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .tuple(fc.constantFrom('https://', 'http://x.com', '//'), fc.string({ unit: 'binary' }))
        .map((a) => a.join('')),
    )
    fc.assert(
      fc.property(address, fc.array(fc.string()), (url, patterns) => {
        const own = watched('x.com', { peoplePatterns: patterns, feedPatterns: patterns })
        const place = placeOf(url, [own, ...sites])
        expect(place === null || ['feed', 'people'].includes(place.surface)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('says the same as the network rules, which decide before the page exists', () => {
    const own = watched('site.example', { peoplePatterns: ['/a', '#/b'], feedPatterns: ['/a/c'] })
    const path = fc.stringMatching(/^[abc/?#=]{0,8}$/)
    fc.assert(
      fc.property(path, (rest) => {
        const { href } = new URL(`https://site.example/${rest}`)
        const hit = (rules: string[]) => rules.some((source) => new RegExp(source, 'i').test(href))
        const surface = !hit(feedRules(own)) && hit(peopleRules(own)) ? 'people' : 'feed'
        expect(placeOf(href, [own])?.surface).toBe(surface)
        expect(hit([hostSource(own.hosts)])).toBe(true)
      }),
    )
  })
})

describe('a site from what was typed or picked', () => {
  it.each([
    ['https://www.lobste.rs/t/x', 'lobste.rs'],
    ['lobste.rs', 'lobste.rs'],
    ['  LOBSTE.RS/t/x?y#z ', 'lobste.rs'],
    ['lobste.rs.', 'lobste.rs'],
    ['forum.example:8080', 'forum.example'],
    ['http://localhost:3000/feed', 'localhost'],
    ['maya.github.io', 'maya.github.io'],
    ['shop.co.uk', 'shop.co.uk'],
    ['192.168.1.20', '192.168.1.20'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['www.com', 'www.com'],
  ])('%s is the site %s', (text, site) => {
    expect(siteFromAddress(text)).toMatchObject({ site, hosts: [site] })
  })

  it('keeps the name that a person can read', () => {
    expect(siteFromAddress('www.Bücher.example/neu')?.name).toBe('bücher.example')
  })

  it.each([
    ['https://old.reddit.com/r/x', 'reddit.com', 'Reddit'],
    ['twitter.com', 'x.com', 'X'],
    ['m.facebook.com/home.php', 'facebook.com', 'Facebook'],
  ])('%s is the known site %s', (text, site, name) => {
    expect(siteFromAddress(text)).toMatchObject({ site, name })
  })

  it.each([
    '',
    'reddit',
    'what is reddit',
    'co.uk',
    'www.co.uk',
    'https://github.io/',
    'com',
    '12345',
    '1.2.3',
    '999.1.1.1',
    '[::1]',
    'chrome://extensions',
    'about:blank',
    'moz-extension://abc/x.html',
    'chrome-extension://abc/x.html',
    'file:///home/a.html',
    'javascript:alert(1)',
    'mailto:maya@mail.example',
    'https://maya:secret@mail.example/',
    'https://shop.example:secret@mail.example/',
    'https://',
    '-a.example',
    'a!b.example',
    'a..example',
    '*.example.org',
    `${'a'.repeat(70)}.example`,
  ])('%s is not a site', (text) => {
    expect(siteFromAddress(text)).toBeNull()
  })

  it('never throws, and what it gives can be found again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (text) => {
        const site = siteFromAddress(text)
        if (site) expect(placeOf(`https://${site.site}/`, [site])?.site).toBe(site.site)
      }),
    )
  })
})

describe('the origins to ask for', () => {
  it('cover each host and its subdomains, none twice', () => {
    const hosts = ['x.com', 'twitter.com', 'mobile.twitter.com', 'x.com']
    expect(originsOf(watched('x.com', { hosts }))).toEqual(['*://*.x.com/*', '*://*.twitter.com/*'])
  })

  it('name an address of digits exactly', () => {
    expect(originsOf(watched('192.168.1.20'))).toEqual(['*://192.168.1.20/*'])
  })
})
