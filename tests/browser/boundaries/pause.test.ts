/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pauseVariant, pauseVariants } from '@/lib/domain/boundaries/pause-variant'
import { waitMs } from '@/lib/domain/boundaries/passes'
import { dayOf } from '@/lib/domain/time/day'
import { isCovered, pauseFrame } from '../../support/browser/arrange'
import { anewWith, bind } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { faultsOf } from '../../support/browser/faults'
import { friend } from '../../support/browser/friends'
import { counting, letPass, looked, spendUntil, testingBuild } from '../../support/browser/passing-time'

const feed = 'https://www.instagram.com/'
const minuteMs = 60_000

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

/** A fresh Porchlight whose budget is spent after so many minutes of feed. */
const fresh = (minutes: number) => anewWith(desk, { sites: ['instagram.com'], minutes })

async function visit(address = feed): Promise<Page> {
  const page = await desk.porchlight.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return page
}

/** Stays on the page in front until the pause has come over it. */
async function stayUntilPaused(page: Page) {
  await spendUntil(desk, () => isCovered(page))
  return pauseFrame(page)
}

/** Lets the wait of a pause pass. */
const waitOut = () => letPass(desk, waitMs)

/** Runs an expression as a click on the page would do it. */
async function withAClick(page: Page, expression: string) {
  const session = await desk.porchlight.context.newCDPSession(page)
  await session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true })
  await session.detach()
}

const isOurs = (page: Page, at: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName === 'porchlight-overlay', at)

test('the short pause comes once in a visit: not in a second tab, nor after the worker was stopped', async () => {
  // So little time is left that an open feed says so.
  await anewWith(desk, { sites: ['instagram.com'], minutes: 4, set: { entryPause: ['instagram.com'] } })
  const first = await visit()
  const goOn = first.getByRole('button', { name: 'Go on' })
  await goOn.waitFor()
  expect(await goOn.isDisabled()).toBe(true)
  expect(await first.evaluate(() => document.activeElement?.textContent)).toBe('Not now')
  await first.getByRole('textbox').fill('the recipe')
  await waitOut()
  await expect.poll(() => goOn.isEnabled()).toBe(true)
  await goOn.click()
  await first.waitForURL(feed)
  const second = await visit()
  expect(second.url()).toBe(feed)
  await desk.porchlight.stopWorker()
  const third = await visit()
  await third.waitForSelector('porchlight-overlay', { state: 'attached' })
  await looked(desk)
  expect(third.url()).toBe(feed)
  expect(await isCovered(third)).toBe(false)
})

test('it is walked by keyboard alone, to a pass with its intention, and has no serious fault of accessibility', async () => {
  await fresh(0)
  await desk.put(friend({ name: 'Maya Lindqvist' }))
  const page = await visit()
  await page.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await faultsOf(page), colorScheme).toEqual([])
  }
  const five = page.getByRole('button', { name: '5 minutes', exact: true })
  await waitOut()
  await expect.poll(() => five.isEnabled()).toBe(true)
  const focused = () =>
    page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement | null
      return field?.labels?.[0]?.textContent ?? field?.ariaLabel ?? field?.textContent ?? ''
    })
  const walked = [await focused()]
  for (let times = 0; times < 30 && walked.at(-1) !== '5 minutes'; times++) {
    await page.keyboard.press('Tab')
    walked.push(await focused())
    if (walked.at(-1)!.startsWith('What for')) await page.keyboard.type('answer Maya')
  }
  const stops = ['Not now', 'Your message to Maya', 'Open in WhatsApp', 'How am I', 'What for', '5 minutes']
  const places = stops.map((words) => walked.findIndex((name) => name.startsWith(words)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBe(0)
  await page.keyboard.press('Enter')
  await page.waitForURL(feed)
})

test('a pass is asked for with an intention, which is shown back when it ends', async () => {
  await fresh(1)
  const page = await visit()
  const frame = await stayUntilPaused(page)
  await frame.getByRole('textbox', { name: /What for/ }).fill('answer Maya')
  const five = frame.getByRole('button', { name: '5 minutes', exact: true })
  expect(await five.isDisabled()).toBe(true)
  await waitOut()
  await expect.poll(() => five.isEnabled()).toBe(true)
  await five.click()
  await expect.poll(() => isCovered(page)).toBe(false)
  await letPass(desk, 5 * minuteMs)
  await expect.poll(() => isCovered(page)).toBe(true)
  const again = await pauseFrame(page)
  await again.getByText('You came for: answer Maya').waitFor()
})

describe('what is playing', () => {
  test('can be finished once, plays on, and the pause comes after it', async () => {
    await fresh(1)
    const page = await visit()
    await page.click('#play')
    const playing = () => page.evaluate(() => !document.querySelector('audio')!.paused)
    const frame = await stayUntilPaused(page)
    await frame.getByRole('button', { name: 'Finish this (3 minutes)' }).click()
    await expect.poll(() => isCovered(page)).toBe(false)
    await expect.poll(playing).toBe(true)
    await letPass(desk, 3 * minuteMs)
    await expect.poll(() => isCovered(page)).toBe(true)
    await expect.poll(playing).toBe(false)
    const again = await pauseFrame(page)
    await again.getByRole('button', { name: '5 minutes', exact: true }).waitFor()
    expect(await again.getByRole('button', { name: /Finish this/ }).count()).toBe(0)
  })

  test('is silenced where it is out of reach, can be finished too, and is given back its sound', async () => {
    await fresh(60)
    const page = await visit()
    const tab = () =>
      desk.page.evaluate(async () => {
        const [{ audible, mutedInfo } = {}] = await chrome.tabs.query({ url: '*://*.instagram.com/*' })
        return { audible, muted: mutedInfo?.muted }
      })
    await page.bringToFront()
    // One in another site's frame, and one that hangs on no page.
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://player.example/' })
      frame.allow = 'autoplay'
      document.body.prepend(frame)
    })
    const player = () => page.frames().find((frame) => frame.url().includes('player.example'))
    await expect.poll(() => player()?.locator('#play').count()).toBe(1)
    await player()!.click('#play')
    await page.evaluate(() => void Object.assign(new Audio('/clip.wav'), { loop: true }).play())
    await expect.poll(tab).toEqual({ audible: true, muted: false })
    // Long enough in front to be a visit, without which there is nothing to finish.
    await expect.poll(async () => (await counting(desk))?.visit).toBe(true)

    await bind(desk, { minutes: 0 })
    await expect.poll(tab).toEqual({ audible: true, muted: true })
    await desk.porchlight.stopWorker()
    const frame = await pauseFrame(page)
    await frame.getByRole('button', { name: 'Finish this (3 minutes)' }).click()
    await expect.poll(tab).toEqual({ audible: true, muted: false })

    await letPass(desk, 3 * minuteMs)
    await expect.poll(tab).toEqual({ audible: true, muted: true })
    // Another page in this tab has a voice of its own.
    await page.goto('https://www.instagram.com/direct/inbox/')
    await expect.poll(async () => (await tab()).muted).toBe(false)
  })

  test('is not asked after where nothing plays', async () => {
    await fresh(1)
    const frame = await stayUntilPaused(await visit())
    await frame.getByRole('button', { name: '5 minutes', exact: true }).waitFor()
    expect(await frame.getByRole('button', { name: /Finish this/ }).count()).toBe(0)
  })
})

test('the pill is moved by mouse and keys, takes no focus by a drag, and leaves the field being typed in', async () => {
  await fresh(4)
  const page = await visit()
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: innerHeight,
  }))
  const corner = { x: width - 40, y: height - 30 }
  await expect.poll(() => isOurs(page, corner)).toBe(true)
  await page.click('#comment')
  await page.mouse.move(corner.x, corner.y)
  await page.mouse.down()
  await page.mouse.move(corner.x - 300, corner.y - 200, { steps: 5 })
  await page.mouse.up()
  const put = { x: corner.x - 300, y: corner.y - 200 }
  expect(await isOurs(page, corner)).toBe(false)
  expect(await isOurs(page, put)).toBe(true)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment')
  await page.mouse.click(put.x, put.y)
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowUp')
  expect(await isOurs(page, { x: put.x, y: put.y - 96 })).toBe(true)
  await page.evaluate(({ x, y }) => {
    const field = document.querySelector<HTMLElement>('#comment')!
    Object.assign(field.style, { position: 'fixed', left: `${x - 150}px`, top: `${y - 150}px` })
    Object.assign(field.style, { width: '300px', height: '100px' })
    field.focus()
  }, put)
  await expect.poll(() => isOurs(page, { x: put.x, y: put.y - 96 })).toBe(false)
})

test('the pill is reached by the keyboard alone, says what it is, and moves', async () => {
  await fresh(4)
  const page = await visit()
  await page.waitForSelector('porchlight-overlay', { state: 'attached' })
  const isReached = () => page.evaluate(() => document.activeElement?.localName === 'porchlight-overlay')
  for (let times = 0; times < 20 && !(await isReached()); times++) await page.keyboard.press('Tab')
  expect(await isReached()).toBe(true)
  const session = await desk.porchlight.context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  expect(nodes.map(({ name }) => String(name?.value ?? ''))).toContain('Time left. Arrow keys move it.')
  const { width, height } = page.viewportSize()!
  const corner = { x: width - 40, y: height - 30 }
  expect(await isOurs(page, corner)).toBe(true)
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowUp')
  expect(await isOurs(page, corner)).toBe(false)
  expect(await isOurs(page, { x: corner.x, y: corner.y - 96 })).toBe(true)
})

test('an element that fills the screen hides neither the countdown nor the pause, and is left', async () => {
  await fresh(1)
  const page = await visit()
  await page.evaluate(() => {
    const editor = document.querySelector<HTMLElement>('#posts')!
    document.addEventListener('click', () => void editor.requestFullscreen(), { once: true })
  })
  await page.click('#where')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('posts')
  await page.waitForSelector('porchlight-overlay', { state: 'attached' })
  // Around what fills the screen the browser hits nothing; but what is drawn there can be seen.
  const corner = { x: page.viewportSize()!.width - 60, y: 16, width: 40, height: 36 }
  const black = await page.screenshot({ clip: { ...corner, y: 400 } })
  await expect.poll(async () => (await page.screenshot({ clip: corner })).equals(black)).toBe(false)
  // Where something fills the screen the browser hits nothing of the pause: it is there once that was left.
  await spendUntil(desk, () => page.evaluate(() => document.fullscreenElement === null))
  await pauseFrame(page)
  await expect.poll(() => isCovered(page)).toBe(true)
  await page.evaluate(() => {
    const ran = Object.assign(window, { turns: 0 })
    document.addEventListener('fullscreenchange', () => void ran.turns++)
  })
  await withAClick(page, "document.querySelector('#posts').requestFullscreen()")
  // Filled once more, and left once more.
  await expect.poll(() => page.evaluate(() => (window as { turns?: number }).turns)).toBe(2)
  expect(await isCovered(page)).toBe(true)
})

describe('a small window of its own', () => {
  /** Lets the page record a clip and play it. */
  const playAClip = (page: Page) =>
    page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d')!
      const drawing = setInterval(() => pen.fillRect(Math.random() * 200, 0, 20, 150), 30)
      const recorder = new MediaRecorder(canvas.captureStream())
      const recorded = new Promise<Blob>((resolve) => {
        recorder.ondataavailable = ({ data }) => resolve(data)
      })
      recorder.start()
      setTimeout(() => recorder.stop(), 500)
      const video = Object.assign(document.createElement('video'), { loop: true, muted: true })
      video.src = URL.createObjectURL(await recorded)
      clearInterval(drawing)
      document.body.prepend(video)
      await video.play()
    })
  const kinds = [
    {
      of: 'a video',
      open: "document.querySelector('video').requestPictureInPicture().catch(() => {})",
      isOpen: 'document.pictureInPictureElement !== null',
    },
    {
      of: 'a page',
      open: 'documentPictureInPicture.requestWindow().catch(() => {})',
      isOpen: 'documentPictureInPicture.window !== null',
    },
  ]

  test.each(kinds)('with $of in it closes as the feed does, and none opens again', async (kind) => {
    await fresh(60)
    const page = await visit()
    const isOpen = () => page.evaluate(kind.isOpen)
    await playAClip(page)
    await withAClick(page, kind.open)
    expect(await isOpen()).toBe(true)
    const isPaused = () => page.evaluate(() => document.querySelector('video')!.paused)
    expect(await isPaused()).toBe(false)
    // Not by its time: a window for a page keeps the focus, and then nobody is looking at the feed.
    await bind(desk, { minutes: 0 })
    await pauseFrame(page)
    await expect.poll(isOpen).toBe(false)
    await expect.poll(isPaused).toBe(true)
    await withAClick(page, kind.open)
    await expect.poll(isOpen).toBe(false)
  })
})

test('an editor has its text, its selection and its focus again after the pause', async () => {
  await fresh(1)
  const page = await visit()
  await page.click('#editor')
  await page.keyboard.type('half a thought')
  for (let times = 0; times < 7; times++) await page.keyboard.press('Shift+ArrowLeft')
  const frame = await stayUntilPaused(page)
  const five = frame.getByRole('button', { name: '5 minutes', exact: true })
  await waitOut()
  await expect.poll(() => five.isEnabled()).toBe(true)
  await five.click()
  await expect.poll(() => isCovered(page)).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('thought')
  await page.keyboard.type('sentence')
  expect(await page.textContent('#editor')).toBe('half a sentence')
})

describe('for somebody who asked for less motion', () => {
  /** As many passes of today that are over: each turns the look of the pause by one. */
  const stay = async (stays: number) => {
    await desk.page.evaluate(async (stays) => {
      const nowMs = Date.now()
      const pass = { over: ['all'], kind: 'pass', minutes: 5, intention: '' }
      const times = { grantedAtMs: nowMs - 2, untilMs: nowMs - 1 }
      const passes = Array.from({ length: stays }, (_, index) => ({ id: `${index}`, ...pass, ...times }))
      await chrome.storage.local.set({ passes })
    }, stays)
  }

  test('nothing moves, whatever the pause looks like that day', async () => {
    await fresh(0)
    const today = dayOf(Date.now(), 240)
    for (const stays of pauseVariants.keys()) {
      await stay(stays)
      const page = await visit()
      const notNow = page.getByRole('button', { name: 'Not now' })
      const moving = () => page.evaluate(() => document.getAnimations().length)
      const variant = pauseVariant(today, stays)
      if (variant === 'question') await page.getByText('What would do you good right now?').waitFor()
      else await page.locator(`[data-figure=${variant}]`).waitFor()

      await page.evaluate(() => {
        const ran = Object.assign(window, { transitions: 0 })
        document.addEventListener('transitionrun', () => void ran.transitions++)
      })
      const transitions = () => page.evaluate(() => (window as { transitions?: number }).transitions)
      const wave = async () => {
        await page.mouse.move(0, 0)
        await notNow.hover()
        await page.mouse.move(0, 0)
      }

      await page.emulateMedia({ reducedMotion: 'reduce' })
      await expect.poll(moving).toBe(0)
      await wave()
      expect(await moving()).toBe(0)
      expect(await transitions()).toBe(0)
      await page.emulateMedia({ reducedMotion: 'no-preference' })
      if (variant !== 'question') await expect.poll(moving).toBeGreaterThan(0)
      await wave()
      await expect.poll(transitions).toBeGreaterThan(0)
      await page.close()
    }
  })
})
