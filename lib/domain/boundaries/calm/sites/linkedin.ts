import type { CalmSite } from '../rule'

export const linkedin = {
  site: 'linkedin.com',
  hosts: ['www.linkedin.com'],
  switches: [
    {
      id: 'linkedin.feed',
      rules: [
        {
          does: 'rest',
          selector: '[data-testid="mainFeed"], main .scaffold-finite-scroll',
          within: ['/feed', '/preload/**'],
          expected: true,
          note: '2026-11: the endless list; the second for people who still get the layout of before 2026. One post (/feed/update/…) is left alone',
        },
      ],
    },
  ],
} as const satisfies CalmSite
