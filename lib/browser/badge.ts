import browser from 'webextension-polyfill'
import type { Badge } from '@/lib/app/ports'

let shown: string | null = null

export const badge: Badge = {
  async show(text) {
    if (text === shown) return
    shown = text
    await browser.action.setBadgeText({ text })
    if (text === '') return
    // Dusk blue and cream: never a red counter.
    await browser.action.setBadgeBackgroundColor({ color: '#28424d' })
    await browser.action.setBadgeTextColor?.({ color: '#f6ecd9' })
  },
}
