import type { CalmSite } from '../rule'

export const x = {
  site: 'x.com',
  hosts: ['x.com', 'twitter.com'],
  switches: [
    {
      id: 'x.for-you',
      rules: [
        {
          does: 'rest',
          selector:
            '[data-testid="primaryColumn"]:has([role="tablist"] > :first-child [role="tab"][aria-selected="true"]) section[role="region"]',
          seen: '[data-testid="primaryColumn"] [role="tablist"] [role="tab"][aria-selected]',
          within: ['/home'],
          expected: true,
          note: '2026-11: the list under the first tab; Following is the second, at the same address',
        },
      ],
    },
    {
      id: 'x.explore',
      rules: [
        {
          does: 'hide',
          selector: 'a[data-testid="AppTabBar_Explore_Link"]',
          within: ['/home'],
          expected: true,
          note: '2026-11: the entry in the navigation',
        },
        {
          does: 'rest',
          selector: '[data-testid="primaryColumn"] section[role="region"]',
          within: ['/explore/**'],
          note: '2026-11: trends and posts; the search field above them stays, and so does /search',
        },
        {
          does: 'hide',
          selector: '[data-testid="sidebarColumn"] section:has([data-testid="trend"])',
          note: '2026-11: trends beside what is being read',
        },
      ],
    },
  ],
} as const satisfies CalmSite
