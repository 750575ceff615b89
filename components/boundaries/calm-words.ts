import { i18n } from '#i18n'
import type { CalmId } from '@/lib/domain/boundaries/calm/table'

/** The catalogue keys of each switch's label and hint. */
const keys = {
  'youtube.shorts': ['calm.switch.youtubeShorts', 'calm.switch.youtubeShortsHint'],
  'youtube.home': ['calm.switch.youtubeHome', 'calm.switch.youtubeHomeHint'],
  'youtube.autoplay': ['calm.switch.youtubeAutoplay', 'calm.switch.youtubeAutoplayHint'],
  'youtube.sidebar': ['calm.switch.youtubeSidebar', 'calm.switch.youtubeSidebarHint'],
  'instagram.reels': ['calm.switch.instagramReels', 'calm.switch.instagramReelsHint'],
  'instagram.explore': ['calm.switch.instagramExplore', 'calm.switch.instagramExploreHint'],
  'instagram.suggested': ['calm.switch.instagramSuggested', 'calm.switch.instagramSuggestedHint'],
  'facebook.reels': ['calm.switch.facebookReels', 'calm.switch.facebookReelsHint'],
  'facebook.suggested': ['calm.switch.facebookSuggested', 'calm.switch.facebookSuggestedHint'],
  'x.for-you': ['calm.switch.xForYou', 'calm.switch.xForYouHint'],
  'x.explore': ['calm.switch.xExplore', 'calm.switch.xExploreHint'],
  'reddit.home': ['calm.switch.redditHome', 'calm.switch.redditHomeHint'],
  'reddit.popular': ['calm.switch.redditPopular', 'calm.switch.redditPopularHint'],
  'linkedin.feed': ['calm.switch.linkedinFeed', 'calm.switch.linkedinFeedHint'],
  'tiktok.for-you': ['calm.switch.tiktokForYou', 'calm.switch.tiktokForYouHint'],
} as const satisfies Record<CalmId, readonly [label: string, hint: string]>

/** A calm switch's label and hint. */
export function calmWords(id: CalmId): { label: string; hint: string } {
  const [label, hint] = keys[id]
  return { label: i18n.t(label), hint: i18n.t(hint) }
}
