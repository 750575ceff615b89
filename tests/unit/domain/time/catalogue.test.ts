import { describe, expect, it } from 'vitest'
import { catalogue, catalogueOfHost, catalogueSite, watchedFrom } from '@/lib/domain/time/catalogue'
import { canonicalHost, isWithin } from '@/lib/domain/time/host'
import { parsePattern } from '@/lib/domain/time/pattern'
import { peopleRules, placeOf } from '@/lib/domain/time/surfaces'

interface Row {
  feed: string[]
  people: string[]
}

/** Addresses as they stand in the address bar, without the scheme. */
const addresses: Record<string, Row> = {
  'instagram.com': {
    feed: [
      'www.instagram.com/',
      'www.instagram.com/reels/abc/',
      'www.instagram.com/explore/',
      'www.instagram.com/p/abc/',
      'www.instagram.com/directory/profiles/',
      'www.instagram.com/call_me_maya/',
    ],
    people: [
      'www.instagram.com/direct/inbox/',
      'www.instagram.com/direct/t/17842/',
      'instagram.com/direct',
      'www.instagram.com/call/?has_video=true',
    ],
  },
  'facebook.com': {
    feed: [
      'www.facebook.com/',
      'm.facebook.com/home.php',
      'www.facebook.com/reel/1',
      'www.facebook.com/groups/feed/',
    ],
    people: [
      'www.facebook.com/messages/t/1000/',
      'www.facebook.com/messages/e2ee/t/1000',
      'm.facebook.com/messages/',
      'www.facebook.com/messenger_media/?thread_id=1',
      'www.facebook.com/groupcall/ROOM:1/?call_id=2',
      'business.facebook.com/latest/inbox/all',
    ],
  },
  'youtube.com': {
    feed: ['www.youtube.com/', 'www.youtube.com/shorts/a', 'm.youtube.com/watch?v=a'],
    people: [],
  },
  'tiktok.com': {
    feed: ['www.tiktok.com/foryou', 'www.tiktok.com/@maya/video/1'],
    people: ['www.tiktok.com/messages?lang=en'],
  },
  'x.com': {
    feed: ['x.com/home', 'twitter.com/maya/status/1', 'mobile.twitter.com/explore', 'x.com/i/lists/1'],
    people: ['x.com/messages', 'twitter.com/messages/1-2', 'x.com/i/chat/1-2'],
  },
  'reddit.com': {
    feed: ['www.reddit.com/', 'old.reddit.com/r/all', 'www.reddit.com/r/chat/', 'www.reddit.com/user/chat'],
    people: [
      'chat.reddit.com/room/!a:reddit.com',
      'www.reddit.com/chat/room/a',
      'www.reddit.com/message/inbox/',
      'old.reddit.com/message/messages/4v',
      'mod.reddit.com/mail/all',
    ],
  },
  'linkedin.com': {
    feed: ['www.linkedin.com/feed/', 'www.linkedin.com/in/maya/'],
    people: ['www.linkedin.com/messaging/thread/2-a/', 'www.linkedin.com/sales/inbox/2-a'],
  },
  'snapchat.com': {
    feed: ['www.snapchat.com/spotlight/a', 'www.snapchat.com/discover', 'www.snapchat.com/add/maya'],
    people: ['www.snapchat.com/web/a-b', 'web.snapchat.com/'],
  },
  'pinterest.com': {
    feed: ['www.pinterest.com/', 'de.pinterest.com/pin/1/'],
    people: ['www.pinterest.com/messages/'],
  },
  'threads.com': {
    feed: ['www.threads.com/', 'www.threads.net/@maya/post/a', 'www.threads.com/activity'],
    people: ['www.threads.com/messages/requests'],
  },
  'bsky.app': {
    feed: ['bsky.app/', 'bsky.app/profile/maya.example/post/a', 'bsky.app/notifications'],
    people: ['bsky.app/messages', 'bsky.app/messages/3k'],
  },
  'mastodon.social': {
    feed: ['mastodon.social/home', 'mastodon.social/explore', 'mastodon.social/deck/getting-started'],
    people: ['mastodon.social/conversations', 'mastodon.social/deck/conversations'],
  },
  'tumblr.com': {
    feed: ['www.tumblr.com/dashboard', 'maya.tumblr.com/post/1'],
    people: ['www.tumblr.com/messaging', 'www.tumblr.com/inbox'],
  },
  'discord.com': {
    feed: ['discord.com/channels/81384788765712384/1', 'discord.com/guild-discovery'],
    people: ['discord.com/channels/@me', 'discord.com/channels/@me/123', 'ptb.discord.com/channels/@me/123'],
  },
  'twitch.tv': { feed: ['www.twitch.tv/', 'www.twitch.tv/maya'], people: [] },
  'kick.com': { feed: ['kick.com/', 'kick.com/maya'], people: [] },
  'rumble.com': { feed: ['rumble.com/', 'rumble.com/shorts'], people: [] },
  'quora.com': {
    feed: ['www.quora.com/', 'es.quora.com/topic/a'],
    people: ['www.quora.com/messages', 'www.quora.com/messages/thread/1'],
  },
  'substack.com': {
    feed: ['substack.com/home', 'substack.com/notes', 'substack.com/inbox', 'maya.substack.com/p/a'],
    people: ['substack.com/chat', 'substack.com/chat/1/post/a'],
  },
  'medium.com': { feed: ['medium.com/', 'maya.medium.com/a-1'], people: [] },
  'nextdoor.com': { feed: ['nextdoor.com/news_feed/'], people: ['nextdoor.com/inbox/chat/1'] },
  'news.ycombinator.com': { feed: ['news.ycombinator.com/', 'news.ycombinator.com/item?id=1'], people: [] },
  'lemmy.world': {
    feed: ['lemmy.world/', 'lemmy.world/c/technology'],
    people: ['lemmy.world/inbox', 'lemmy.world/create_private_message/1'],
  },
  '9gag.com': { feed: ['9gag.com/', '9gag.com/trending'], people: [] },
  'imgur.com': { feed: ['imgur.com/', 'imgur.com/gallery/a'], people: ['imgur.com/account/messages'] },
  'flickr.com': { feed: ['www.flickr.com/explore'], people: ['www.flickr.com/mail/'] },
  'deviantart.com': {
    feed: ['www.deviantart.com/', 'www.deviantart.com/notifications/watch'],
    people: ['www.deviantart.com/chat/', 'www.deviantart.com/notifications/notes'],
  },
  'letterboxd.com': { feed: ['letterboxd.com/activity/'], people: [] },
  'truthsocial.com': { feed: ['truthsocial.com/home'], people: ['truthsocial.com/chats/1'] },
  'vk.com': {
    feed: ['vk.com/feed', 'm.vk.com/feed', 'vk.ru/feed', 'vk.com/image1', 'vk.com/clips'],
    people: [
      'vk.com/im?sel=1',
      'vk.com/im/convo/1',
      'vk.ru/im',
      'm.vk.com/mail?act=show',
      'vk.com/call/join/a',
    ],
  },
  'ok.ru': { feed: ['ok.ru/feed', 'm.ok.ru/'], people: ['ok.ru/messages/1'] },
  'weibo.com': {
    feed: ['weibo.com/', 'm.weibo.cn/detail/1', 's.weibo.com/top/summary'],
    people: ['api.weibo.com/chat#/chat', 'm.weibo.cn/message/chat?uid=1', 'm.weibo.cn/msg/chat?uid=1'],
  },
  'bilibili.com': {
    feed: ['www.bilibili.com/', 'www.bilibili.com/video/BV1', 'message.bilibili.com/#/reply'],
    people: ['message.bilibili.com/#/whisper/mid1', 'message.bilibili.com/?spm=1#/whisper'],
  },
  'douyin.com': {
    feed: ['www.douyin.com/?recommend=1', 'www.douyin.com/video/1'],
    people: ['www.douyin.com/chat'],
  },
  'zhihu.com': { feed: ['www.zhihu.com/', 'www.zhihu.com/question/1'], people: ['www.zhihu.com/messages'] },
  'xiaohongshu.com': { feed: ['www.xiaohongshu.com/explore'], people: [] },
  'messenger.com': {
    feed: [],
    people: ['www.messenger.com/', 'www.messenger.com/t/1', 'www.messenger.com/groupcall/a'],
  },
  'web.whatsapp.com': { feed: [], people: ['web.whatsapp.com/', 'web.whatsapp.com/send?phone=1'] },
  'web.telegram.org': { feed: [], people: ['web.telegram.org/a/#1', 'web.telegram.org/k/#@maya'] },
}

const sites = catalogue.map(watchedFrom)
const rows = (surface: keyof Row) =>
  Object.entries(addresses).flatMap(([site, row]) => row[surface].map((address) => [address, site] as const))

describe('the catalogue', () => {
  it('has at least 24 sites, each once, and every one of them in the table below', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(24)
    expect(new Set(catalogue.map((entry) => entry.site)).size).toBe(catalogue.length)
    expect(Object.keys(addresses).sort()).toEqual(catalogue.map((entry) => entry.site).sort())
  })

  it.each(catalogue.map((entry) => [entry.name, entry] as const))('describes %s completely', (_, entry) => {
    const row = addresses[entry.site]
    expect(entry.hosts[0]).toBe(entry.site)
    for (const host of entry.hosts) expect(canonicalHost(host)).toBe(host)
    expect(row?.people.length === 0).toBe(entry.people === 'none')
    expect(row?.feed.length === 0).toBe(entry.people === 'all')
    if (entry.note) expect(entry.note).toMatch(/^20\d\d-\d\d: /)
    for (const pattern of Array.isArray(entry.people) ? entry.people : []) {
      expect(parsePattern(pattern)).toEqual({ ok: true, pattern })
    }
    const patterns = Array.isArray(entry.people) ? entry.people.length : Number(entry.people === 'all')
    expect(peopleRules(watchedFrom(entry))).toHaveLength(patterns)
  })

  it('gives no host to two sites', () => {
    const hosts = catalogue.flatMap((entry) => entry.hosts)
    for (const host of hosts) expect(hosts.filter((other) => isWithin(host, other))).toEqual([host])
  })

  it('finds a site by name and by any of its hosts', () => {
    expect(catalogueSite('reddit.com')?.name).toBe('Reddit')
    expect(catalogueSite('old.reddit.com')).toBeUndefined()
    expect(catalogueOfHost('old.reddit.com')?.site).toBe('reddit.com')
    expect(catalogueOfHost('twitter.com')?.site).toBe('x.com')
    expect(catalogueOfHost('notreddit.com')).toBeUndefined()
  })

  it('hands out copies, so that what a person corrects stays theirs', () => {
    const entry = catalogue[0] as (typeof catalogue)[number]
    watchedFrom(entry).hosts.push('elsewhere.example')
    expect(watchedFrom(entry).hosts).toEqual(entry.hosts)
    expect(entry.hosts).not.toContain('elsewhere.example')
  })
})

describe('feed and people', () => {
  it.each(rows('feed'))('%s is feed on %s', (address, site) => {
    expect(placeOf(`https://${address}`, sites)).toEqual({ site, surface: 'feed' })
  })

  it.each(rows('people'))('%s is people on %s', (address, site) => {
    expect(placeOf(`https://${address}`, sites)).toEqual({ site, surface: 'people' })
  })

  it.each(catalogue.flatMap((entry) => entry.hosts))('a look-alike of %s is nobody', (host) => {
    const others = [`not${host}/direct`, `${host}.evil.example/messages`, `evil.example/?u=${host}/direct`]
    others.push(
      `${host}@evil.example/direct`,
      `evil.example/${host}/messages`,
      `evil.example/#https://${host}/chat`,
    )
    for (const address of others) expect(placeOf(`https://${address}`, sites), address).toBeNull()
  })

  it('holds with another scheme, a port, capitals, a trailing dot or a sign-in in front', () => {
    const direct = [
      'http://instagram.com/direct',
      'https://WWW.Instagram.COM:443/direct/',
      'https://instagram.com:8443/direct',
    ]
    direct.push('https://instagram.com./direct/inbox', 'https://maya:secret@instagram.com/direct')
    for (const url of direct)
      expect(placeOf(url, sites), url).toEqual({ site: 'instagram.com', surface: 'people' })
  })
})
