import type { CalmSite } from '../rule'

export const facebook = {
  site: 'facebook.com',
  hosts: ['www.facebook.com', 'web.facebook.com'],
  switches: [
    {
      id: 'facebook.reels',
      rules: [
        {
          does: 'hide',
          selector: 'a[href*="/reel/?s="]',
          within: ['/', '/home.php'],
          note: '2026-11: entries of the navigation that lead to the endless player',
        },
        {
          does: 'hide',
          selector: '[role="main"] [aria-posinset]:has(a[href*="/reel/"][href*="s=ifu"])',
          within: ['/', '/home.php'],
          note: '2026-11: the shelf of clips in the feed; its links say that they come from a unit in the feed (ifu), those of a friend’s post do not',
        },
        {
          does: 'rest',
          selector: '[role="main"]',
          within: ['/reel'],
          expected: true,
          note: '2026-11: the endless player before it has picked a clip',
        },
        {
          does: 'hide',
          selector: '[role="main"] [aria-label="Next Card"]',
          within: ['/reel/*'],
          note: '2026-11: the arrow to the next clip, so that one which somebody sent stays one; English interface only',
        },
      ],
    },
    {
      id: 'facebook.suggested',
      rules: [
        {
          does: 'lead',
          from: '/',
          to: '/?filter=all&sk=h_chr',
          expected: true,
          note: '2026-11: Facebook’s own list of posts by friends, groups and pages, newest first and without suggestions',
        },
        {
          does: 'hide',
          selector: '[role="main"] [aria-posinset]:has(a[href*="/friends/suggestions"])',
          within: ['/', '/home.php'],
          note: '2026-11: people to befriend, by the link to all of them',
        },
      ],
    },
  ],
} as const satisfies CalmSite
