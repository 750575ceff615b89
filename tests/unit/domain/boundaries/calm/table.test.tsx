import { describe, expect, it } from 'vitest'
import type { CalmRule } from '@/lib/domain/boundaries/calm/rule'
import { calmTable } from '@/lib/domain/boundaries/calm/table'
import { tableFaults } from '@/tests/support/calm-faults'

const parses = (selector: string) => {
  try {
    document.querySelector(selector)
    return true
  } catch {
    return false
  }
}

describe('the table', () => {
  it('has ids of its own, selectors that can be read, and a dated note for each', () => {
    expect(tableFaults(calmTable, parses)).toEqual([])
  })

  it('covers the main sites, every part by its own switch', () => {
    expect(calmTable.flatMap(({ switches }) => switches.map(({ id }) => id))).toEqual([
      'youtube.shorts',
      'youtube.home',
      'youtube.autoplay',
      'youtube.sidebar',
      'instagram.reels',
      'instagram.explore',
      'instagram.suggested',
      'facebook.reels',
      'facebook.suggested',
      'x.for-you',
      'x.explore',
      'reddit.home',
      'reddit.popular',
      'linkedin.feed',
      'tiktok.for-you',
    ])
  })
})

describe('the check of the table itself', () => {
  const faultsWith = (rule: Partial<CalmRule>) =>
    tableFaults(
      [
        {
          site: 'a.example',
          hosts: ['a.example'],
          switches: [
            {
              id: 'a.feed',
              rules: [
                { does: 'hide', selector: 'b', expected: true, note: '2026-11: b', ...rule } as CalmRule,
              ],
            },
          ],
        },
      ],
      parses,
    )

  it('has nothing against a good rule', () => expect(faultsWith({})).toEqual([]))

  it.each([
    [{ note: 'b' }, 'its note begins with no month'],
    [{ note: '2026-13: b' }, 'its note begins with no month'],
    [{ selector: 'b[' }, 'no selector'],
    [{ within: ['feed'] }, 'no path'],
    [{ within: ['/**/feed'] }, 'no path'],
    [{ does: 'rest' as const }, 'holds everywhere'],
    [{ expected: undefined }, 'nobody would notice'],
    [{ does: 'lead' as const, from: '/', to: 'https://b.example/' }, 'leaves the site'],
    [{ does: 'lead' as const, from: '/', to: '//b.example/' }, 'leaves the site'],
    [{ does: 'lead' as const, from: '/a/*', to: '/b' }, 'a star on one side'],
  ])('notices %o', (rule, fault) => {
    expect(faultsWith(rule)).toEqual([expect.stringContaining(fault)])
  })

  it('notices what is there twice, and a switch on another site’s list', () => {
    const reddit = calmTable.find(({ site }) => site === 'reddit.com')!
    expect(tableFaults([reddit, reddit], parses)).toContain('reddit.home: there twice')
    expect(tableFaults([{ ...reddit, site: 'x.com' }], parses)).toContain(
      'reddit.home: on another site’s list',
    )
  })
})
