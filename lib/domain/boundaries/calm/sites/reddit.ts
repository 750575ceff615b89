import type { CalmSite } from '../rule'

const list = 'shreddit-feed, body.listing-page #siteTable'

export const reddit = {
  site: 'reddit.com',
  hosts: ['www.reddit.com', 'sh.reddit.com', 'old.reddit.com'],
  switches: [
    {
      id: 'reddit.home',
      rules: [
        {
          does: 'rest',
          selector: list,
          within: ['/', '/best', '/hot', '/new', '/top', '/rising', '/controversial'],
          expected: true,
          note: '2026-11: the endless list, in the present layout and on old.reddit.com; communities use the same elements at their own addresses',
        },
      ],
    },
    {
      id: 'reddit.popular',
      rules: [
        {
          does: 'rest',
          selector: list,
          within: ['/r/popular/**', '/r/all/**'],
          expected: true,
          note: '2026-11: as above, for the lists of all of Reddit',
        },
      ],
    },
  ],
} as const satisfies CalmSite
