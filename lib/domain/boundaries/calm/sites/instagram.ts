import type { CalmSite } from '../rule'

export const instagram = {
  site: 'instagram.com',
  hosts: ['www.instagram.com'],
  switches: [
    {
      id: 'instagram.reels',
      rules: [
        {
          does: 'hide',
          selector: 'a[href="/reels/"]',
          within: ['/'],
          expected: true,
          note: '2026-11: the entry in the navigation; one clip (/reel/…) and a person’s own (/…/reels/) have other addresses',
        },
        {
          does: 'rest',
          selector: 'main',
          within: ['/reels/**'],
          note: '2026-11: the endless player, which is all that stands in main; class names change with every release',
        },
      ],
    },
    {
      id: 'instagram.explore',
      rules: [
        {
          does: 'hide',
          selector: 'a[href="/explore/"]',
          within: ['/'],
          expected: true,
          note: '2026-11: the entry in the navigation; search has its own and stays',
        },
        {
          does: 'rest',
          selector: 'main',
          within: ['/explore'],
          note: '2026-11: the endless grid; places and tags lie below this address and are left alone',
        },
      ],
    },
    {
      id: 'instagram.suggested',
      rules: [
        {
          does: 'lead',
          from: '/',
          to: '/?variant=following',
          expected: true,
          note: '2026-11: home with the accounts one follows, and no suggested posts in between',
        },
        {
          does: 'hide',
          selector: 'main div:has(> div > a[href="/explore/people/"])',
          within: ['/'],
          note: '2026-11: accounts suggested beside the feed, by the link to all of them',
        },
      ],
    },
  ],
} as const satisfies CalmSite
