import { describe, expect, it } from 'vitest'
import { apps } from '@/lib/domain/people/apps/table'
import { appExamples } from '../support/app-examples'
import { browsers, builtTexts } from '../support/repository/built'

const hostOf = (href: string) => (href.startsWith('https:') ? [new URL(href).host] : [])

/** Of every app: where a draft opens, and the page of somebody that cards of address books hold. */
const ofApps = apps
  .filter(({ foundBy }) => !foundBy.includes('page'))
  .flatMap(({ kind, page }) =>
    appExamples[kind].flatMap(({ empty, address }) => [
      ...hostOf(empty).map((host) => [host, 'opens a draft'] as const),
      ...hostOf(page?.(address) ?? '').map((host) => [host, 'in a card of an address book'] as const),
    ]),
  )

/** Every remote address in what is shipped, and why it is there. None of them is ever fetched. */
const reasons: Record<string, string> = {
  ...Object.fromEntries(ofApps),
  'calendar.google.com': 'takes a plan into a calendar when its link is followed',
  'www.w3.org': 'names of XML namespaces',
  'react.dev': 'in the text of React’s errors',
  'bit.ly': 'in the text of a Dexie error',
  'tinyurl.com': 'in the text of a Dexie error',
  x: 'a base that makes a path readable as an address',
}

const hostsIn = (text: string) =>
  [...text.matchAll(/\b(?:https?|wss?):\/\/([A-Za-z0-9][A-Za-z0-9.-]*)/g)].map((match) => match[1]!)

const remoteInPage = (html: string) =>
  [...html.matchAll(/(?:src|href)="((?:\w+:)?\/\/[^"]*)"/g)].map((match) => match[1]!)

const runsText = (script: string) => script.match(/\beval\(|\bnew Function\b|(?<![\w.$])Function\(/g) ?? []

describe.each(browsers)('what is shipped for %s', (browser) => {
  const texts = builtTexts(browser)
  const found = texts.flatMap(([file, text]) => hostsIn(text).map((host) => [file, host] as const))

  it('names no remote host without a reason', () => {
    expect(found.filter(([, host]) => !Object.hasOwn(reasons, host))).toEqual([])
  })

  it('has a reason for no host that is gone', () => {
    const present = new Set(found.map(([, host]) => host))
    expect(Object.keys(reasons).filter((host) => !present.has(host))).toEqual([])
  })

  it('loads nothing from elsewhere into a page', () => {
    const pages = texts.filter(([file]) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThanOrEqual(5)
    expect(pages.flatMap(([, html]) => remoteInPage(html))).toEqual([])
  })

  it('never runs text as code', () => {
    const scripts = texts.filter(([file]) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(5)
    expect(scripts.flatMap(([file, script]) => runsText(script).map((call) => [file, call]))).toEqual([])
  })
})

describe('the check itself', () => {
  it('notices hosts and code in text', () => {
    expect(hostsIn('fetch("https://stats.example/a");new WebSocket(`wss://b.example`)')).toEqual([
      'stats.example',
      'b.example',
    ])
    expect(remoteInPage('<script src="//cdn.example/a.js"></script><a href="/b">')).toEqual([
      '//cdn.example/a.js',
    ])
    for (const script of ['eval("1")', 'new Function("a")', 'a=Function("return this")()'])
      expect(runsText(script)).toHaveLength(1)
    expect(runsText('isFunction(a); a.Function(b)')).toEqual([])
  })
})
