import type { CatalogueSite } from './catalogue-site'

const entry = (
  name: string,
  hosts: [string, ...string[]],
  people: CatalogueSite['people'],
  note?: string,
): CatalogueSite => ({ site: hosts[0], name, hosts, people, ...(note && { note }) })

/**
 * Sites with a feed. Where it is unclear, an address counts as people: a message counted as feed is worse
 * than the reverse.
 */
export const socialSites: CatalogueSite[] = [
  entry('Instagram', ['instagram.com'], ['/direct', '/call']),
  entry(
    'Facebook',
    ['facebook.com'],
    ['/messages', '/messenger_media', '/groupcall', '/videocall', 'business.facebook.com/latest/inbox'],
    '2026-11: calls begun in a conversation open under /groupcall',
  ),
  entry('YouTube', ['youtube.com'], 'none'),
  entry('TikTok', ['tiktok.com'], ['/messages']),
  entry(
    'X',
    ['x.com', 'twitter.com'],
    ['/messages', '/i/chat'],
    '2026-11: /messages has moved to /i/chat, both are in use',
  ),
  entry(
    'Reddit',
    ['reddit.com'],
    ['chat.reddit.com/', '/chat', '/message', '/messages', 'mod.reddit.com/mail'],
    '2026-11: old and new layouts write /message and /chat',
  ),
  entry('LinkedIn', ['linkedin.com'], ['/messaging', '/sales/inbox']),
  entry(
    'Snapchat',
    ['snapchat.com'],
    ['/web', 'web.snapchat.com/'],
    '2026-11: chats and calls live under /web; /spotlight and /discover are feed',
  ),
  entry(
    'Pinterest',
    ['pinterest.com'],
    ['/messages'],
    '2026-11: country domains lead to a subdomain of .com',
  ),
  entry(
    'Threads',
    ['threads.com', 'threads.net'],
    ['/messages'],
    '2026-11: messages came to the web in 2026 at /messages; /inbox does not exist',
  ),
  entry('Bluesky', ['bsky.app'], ['/messages']),
  entry(
    'Mastodon',
    ['mastodon.social'],
    [
      '/conversations',
      '/deck/conversations',
      '/timelines/direct',
      '/web/conversations',
      '/web/timelines/direct',
    ],
    '2026-11: the largest server; others are added by their own domain',
  ),
  entry('Tumblr', ['tumblr.com'], ['/messaging', '/messages', '/message', '/inbox']),
  entry('Discord', ['discord.com'], ['/channels/@me'], '2026-11: direct calls take place in /channels/@me'),
  entry('Twitch', ['twitch.tv'], 'none', '2026-11: whispers open over the page, without an address'),
  entry('Kick', ['kick.com'], 'none'),
  entry('Rumble', ['rumble.com'], 'none'),
  entry('Quora', ['quora.com'], ['/messages']),
  entry('Substack', ['substack.com'], ['/chat'], '2026-11: /inbox holds posts to read, not letters'),
  entry('Medium', ['medium.com'], 'none'),
  entry('Nextdoor', ['nextdoor.com'], ['/inbox']),
  entry('Hacker News', ['news.ycombinator.com'], 'none'),
  entry(
    'Lemmy',
    ['lemmy.world'],
    ['/inbox', '/create_private_message'],
    '2026-11: other servers by their own domain',
  ),
  entry('9GAG', ['9gag.com'], 'none'),
  entry('Imgur', ['imgur.com'], ['/account/messages']),
  entry('Flickr', ['flickr.com'], ['/mail']),
  entry('DeviantArt', ['deviantart.com'], ['/chat', '/notifications/notes']),
  entry('Letterboxd', ['letterboxd.com'], 'none'),
  entry('Truth Social', ['truthsocial.com'], ['/chats']),
  entry(
    'VK',
    ['vk.com', 'vk.ru'],
    ['/im', '/al_im.php', '/mail', '/call', '/calls'],
    '2026-11: web.vk.me, its messenger, is a host of its own and is not watched',
  ),
  entry('OK', ['ok.ru'], ['/messages']),
  entry(
    'Weibo',
    ['weibo.com', 'weibo.cn'],
    ['api.weibo.com/chat', '/message', '/msg/chat'],
    '2026-11: the desktop chat is a page of api.weibo.com',
  ),
  entry(
    'Bilibili',
    ['bilibili.com'],
    ['message.bilibili.com/#/whisper'],
    '2026-11: whispers are told apart by fragment',
  ),
  entry('Douyin', ['douyin.com'], ['/chat']),
  entry('Zhihu', ['zhihu.com'], ['/messages', '/inbox']),
  entry('Xiaohongshu', ['xiaohongshu.com'], 'none'),
]
