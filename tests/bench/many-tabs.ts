/// <reference types="chrome" />
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { watch } from '../support/browser/arrange'
import { pooled } from '../support/browser/bounded'
import { launchPorchlight, quietFlags } from '../support/browser/porchlight'
import { findChromium } from '../support/browser/programs/find-chromium'
import { serveSites } from '../support/browser/sites'

const feed = 'https://www.instagram.com/'
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

interface Cost {
  /** Seconds of processor since the browser started. */
  cpuS: number
  megabytes: number
}

/** What a process and all that it started have cost so far; as the Linux kernel tells it. */
function costOf(pid: number): Cost {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      parents.set(Number(name), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))![1]))
    } catch {
      // It has ended since.
    }
  }
  const isOurs = (one: number): boolean => one === pid || (parents.has(one) && isOurs(parents.get(one)!))
  const sum: Cost = { cpuS: 0, megabytes: 0 }
  for (const one of [...parents.keys()].filter(isOurs)) {
    try {
      const [, rest] = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')
      const fields = rest!.split(' ')
      sum.cpuS += (Number(fields[11]) + Number(fields[12])) / 100
      sum.megabytes +=
        Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))![1]) / 1024
    } catch {
      // It has ended since.
    }
  }
  return sum
}

/**
 * Prints what the end of a budget costs the whole browser with so many tabs of the feed behind the one in front, and what half
 * a minute of reading messages costs then. In a browser of its own: the one that other measurements are driven by takes every
 * tab for one that is seen.
 */
export async function measureManyTabs({ extension, tabs }: { extension: string; tabs: number }) {
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-tabs-'))
  const sites = await serveSites()
  const installed = await launchPorchlight({ sitesPort: sites.port, extension, profile })
  await watch(installed, { sites: ['instagram.com'], minutes: 600 })
  const { id } = installed
  await sleep(2000)
  await installed.close()

  const browser = await puppeteer.launch({
    executablePath: findChromium()!,
    userDataDir: profile,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quietFlags(sites.port),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  try {
    const pid = browser.process()!.pid!
    const desk = await browser.newPage()
    await desk.goto(`chrome-extension://${id}/fonts/OFL.txt`)
    const ask = (command: string, asked: object) =>
      desk.evaluate((message) => chrome.runtime.sendMessage(message), { command, ask: asked })
    await desk.evaluate(
      async (address, count) => {
        for (let opened = 0; opened < count; opened++)
          await chrome.tabs.create({ url: `${address}?tab=${opened}`, active: false })
        while ((await chrome.tabs.query({ url: `${address}*`, status: 'complete' })).length < count)
          await new Promise((resolve) => setTimeout(resolve, 100))
      },
      feed,
      tabs,
    )
    const front = await browser.newPage()
    await front.goto(feed)
    await front.bringToFront()
    await sleep(8000)

    const spent = async (doing: () => Promise<unknown>) => {
      const before = costOf(pid)
      await doing()
      const after = costOf(pid)
      return { cpuS: after.cpuS - before.cpuS, megabytes: after.megabytes - before.megabytes }
    }
    const told = ({ cpuS, megabytes }: Cost) =>
      `${cpuS.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB more`
    const idle = await spent(() => sleep(15_000))

    await noteCovering(front)
    let coveredMs = NaN
    const end = await spent(async () => {
      const askedAtMs = Date.now()
      void ask('saveBoundaries', { set: { budgets: [pooled(0)] } })
      coveredMs = (await coveredAt(front)) - askedAtMs
      await sleep(15_000 - (Date.now() - askedAtMs))
    })
    await front.goto(`${feed}direct/inbox/`)
    await sleep(3000)
    const reading = await spent(() => sleep(30_000))
    const read = browser.targets().filter((target) => target.url().includes('/pause.html')).length
    console.log(`${tabs} tabs of a feed behind the one in front (of the whole browser)`)
    console.log(`  15 s before the budget ends         ${told(idle)}`)
    console.log(
      `  15 s from its end on                ${told(end)}; the one in front covered after ${coveredMs} ms`,
    )
    console.log(`  30 s of reading messages then       ${told(reading)}; pauses that were read: ${read}`)
  } finally {
    await browser.close()
    await sites.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Has a page note when something of ours first lies over its middle. */
const noteCovering = (page: Page) =>
  page.evaluate(() => {
    const timer = setInterval(() => {
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      if (middle?.localName !== 'porchlight-overlay') return
      clearInterval(timer)
      Object.assign(window, { coveredAtMs: Date.now() })
    }, 10)
  })

/** When that was (epoch ms). */
async function coveredAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (window as { coveredAtMs?: number }).coveredAtMs, {
    polling: 50,
    timeout: 60_000,
  })
  return (await handle.jsonValue())!
}
