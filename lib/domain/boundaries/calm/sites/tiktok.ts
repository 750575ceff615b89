import type { CalmSite } from '../rule'

export const tiktok = {
  site: 'tiktok.com',
  hosts: ['www.tiktok.com'],
  switches: [
    {
      id: 'tiktok.for-you',
      rules: [
        {
          does: 'rest',
          selector: '#column-list-container, [data-e2e="recommend-list-item-container"]',
          within: ['/', '/foryou', '/*/foryou'],
          expected: true,
          note: '2026-11: the endless list and, in the layout of before 2025, each clip of it; following and friends use the same elements at their own addresses',
        },
      ],
    },
  ],
} as const satisfies CalmSite
