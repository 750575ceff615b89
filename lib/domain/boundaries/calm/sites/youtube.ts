import type { CalmSite } from '../rule'

const lists = ['/', '/results', '/feed/subscriptions']
const watching = ['/watch']

export const youtube = {
  site: 'youtube.com',
  hosts: ['www.youtube.com'],
  switches: [
    {
      id: 'youtube.shorts',
      rules: [
        {
          does: 'hide',
          selector:
            'ytd-guide-entry-renderer:has(a[title="Shorts"]), ytd-mini-guide-entry-renderer:has(a[title="Shorts"])',
          within: ['/'],
          expected: true,
          note: '2026-11: the entry in the guide, wide and narrow; it has no address to go by, and its name is the same in most languages',
        },
        {
          does: 'hide',
          selector: 'ytd-rich-section-renderer:has(ytd-rich-shelf-renderer[is-shorts])',
          note: '2026-11: the shelf across the home and subscription grids, with the section around it',
        },
        {
          does: 'hide',
          selector: 'ytd-reel-shelf-renderer, grid-shelf-view-model:has(a[href^="/shorts/"])',
          note: '2026-11: the shelves in search and beside a video; the second is the newer element',
        },
        {
          does: 'hide',
          selector:
            'ytd-video-renderer:has(a[href^="/shorts/"]), ytd-rich-item-renderer:has(a[href^="/shorts/"])',
          within: lists,
          note: '2026-11: single clips among videos; a channel’s own list of clips is left alone',
        },
        {
          does: 'hide',
          selector: 'ytd-shorts',
          within: ['/shorts/**'],
          note: '2026-11: the endless player, until the address below leads on',
        },
        {
          does: 'lead',
          from: '/shorts/*',
          to: '/watch?v=*',
          note: '2026-11: a clip that somebody sent opens as a video, with an end',
        },
      ],
    },
    {
      id: 'youtube.home',
      rules: [
        {
          does: 'rest',
          selector: 'ytd-browse[page-subtype="home"] ytd-rich-grid-renderer',
          within: ['/'],
          expected: true,
          note: '2026-11: the endless grid; subscriptions use the same element under another subtype',
        },
      ],
    },
    {
      id: 'youtube.autoplay',
      rules: [
        {
          does: 'click',
          selector: '.ytp-autonav-toggle-button[aria-checked="true"]',
          seen: '.ytp-autonav-toggle-button',
          within: watching,
          expected: true,
          note: '2026-11: the player’s own autoplay switch, while it is on',
        },
        {
          does: 'click',
          selector: '.ytp-autonav-endscreen-upnext-cancel-button',
          within: watching,
          note: '2026-11: “Cancel” under the countdown to the next video',
        },
      ],
    },
    {
      id: 'youtube.sidebar',
      rules: [
        {
          does: 'hide',
          selector: 'ytd-watch-flexy #related',
          within: watching,
          expected: true,
          note: '2026-11: recommendations beside or below a video; chat and playlist are elsewhere',
        },
        {
          does: 'hide',
          selector: '.ytp-endscreen-content',
          within: watching,
          note: '2026-11: the wall of videos over one that has ended',
        },
      ],
    },
  ],
} as const satisfies CalmSite
