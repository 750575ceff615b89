import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addressBook } from '../support/address-book'
import { type Desk, openDesk } from '../support/browser/desk'
import { faultsOf } from '../support/browser/faults'
import { friend, together } from '../support/browser/friends'

let desk: Desk
const folder = mkdtempSync(join(tmpdir(), 'porchlight-people-'))

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => desk.anew({ region: 'DE' }))

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url))
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const importPage = () => desk.porchlight.open('home.html#/people/import')
const choose = (page: Page, path: string) =>
  page.getByLabel('Choose a contacts file, or drop one here').setInputFiles(path)
const names = async () => (await desk.living('people')).map(({ name }) => name).sort()

function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Drops a file where a person would. */
async function drop(page: Page, path: string, name: string) {
  const text = readFileSync(path, 'latin1')
  const transfer = await page.evaluateHandle(
    ([bytes, called]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes!, (letter) => letter.charCodeAt(0))], called!))
      return data
    },
    [text, name],
  )
  await page
    .getByText('Choose a contacts file, or drop one here')
    .dispatchEvent('drop', { dataTransfer: transfer })
}

describe('bringing people in', () => {
  test('a picked file is shown first, and only who is chosen comes', async () => {
    await desk.put(friend({ name: 'Ada Byrne', channels: [['email', 'ada@example.ie']] }))
    const page = await importPage()
    const before = await desk.everything()
    await choose(page, fixture('google-2018.csv'))
    await page.getByRole('heading', { name: 'In google-2018.csv' }).waitFor()
    await page.getByText('2 people are new').waitFor()
    await page.getByText('1 is here already').waitFor()
    await page.getByText('1 entry cannot be read').click()
    await page.getByRole('row', { name: /^6 Nobody is named there\./ }).waitFor()
    await page.getByText('Here already as Ada Byrne').waitFor()
    expect(await desk.everything()).toBe(before)
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('checkbox', { name: 'mail.only@example.com' }).uncheck()
    await button(page, 'Bring 1 person in').click()
    await page.getByRole('heading', { name: '1 person is here now' }).waitFor()
    expect(await names()).toEqual(['Ada Byrne', 'Kenji'])
    const kenji = (await desk.living('people')).find(({ name }) => name === 'Kenji')
    expect(kenji).toMatchObject({ sorting: 'waiting', rhythmDays: null })
    expect(await faultsOf(page)).toEqual([])
  })

  test('a dropped file is read too, in whatever letters it is written', async () => {
    const page = await importPage()
    await drop(page, fixture('outlook-semicolons-utf16.csv'), 'contacts.csv')
    await button(page, 'Bring 2 people in').click()
    await page.getByRole('heading', { name: '2 people are here now' }).waitFor()
    expect(await names()).toEqual(['Ewa Nowak', 'Łukasz Wójcik'])
  })

  test('what is not read is told, and unknown letters are chosen by a sample', async () => {
    const page = await importPage()
    const table =
      'Name,E-mail Address,Fax,Member since\n\xa3ukasz,l@example.pl,1,2019\nEwa,e@example.pl,,2020\n'
    const path = join(folder, 'club.csv')
    writeFileSync(path, table, 'latin1')
    await choose(page, path)
    await page.getByText('2 fields are not read').click()
    await page.getByText('Member since, 2').waitFor()
    await page.getByText('Fax, 1').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('How the letters read').selectOption('windows-1252')
    await page.getByRole('checkbox', { name: '£ukasz' }).waitFor()
    await page.getByLabel('How the letters read').selectOption('windows-1250')
    await page.getByRole('checkbox', { name: 'Łukasz' }).waitFor()
    await button(page, 'Bring 2 people in').click()
    await page.getByRole('heading', { name: '2 people are here now' }).waitFor()
    expect(await names()).toEqual(['Ewa', 'Łukasz'])
  })

  test('numbers without a country code wait for the country, which is asked once', async () => {
    await desk.anew({ region: null })
    const page = await importPage()
    await choose(page, fixture('outlook.csv'))
    await page.getByText('1 number has no country code').waitFor()
    await page.getByLabel('Country for numbers without a code').selectOption('DE')
    await page.getByText('1 number has no country code').waitFor({ state: 'detached' })
    await button(page, 'Bring 2 people in').click()
    await page.getByRole('heading', { name: '2 people are here now' }).waitFor()
    await expect
      .poll(async () => (await desk.living('channels')).map(({ address }) => address))
      .toContain('+491712345678')
    await expect.poll(async () => ((await desk.local()).settings as { region: string }).region).toBe('DE')
  })

  test('whom one left out stays left out when the country is chosen', async () => {
    await desk.anew({ region: null })
    const page = await importPage()
    const cards = ['Ann', 'Ben'].map(
      (name, at) => `BEGIN:VCARD\nFN:${name}\nTEL;CELL:0171 234567${at}\nEND:VCARD\n`,
    )
    await choose(page, written('two.vcf', cards.join('')))
    await page.getByRole('checkbox', { name: 'Ben' }).uncheck()
    await page.getByLabel('Country for numbers without a code').selectOption('DE')
    await page.getByText('no country code').waitFor({ state: 'detached' })
    await button(page, 'Bring 1 person in').click()
    await page.getByRole('heading', { name: '1 person is here now' }).waitFor()
    expect(await names()).toEqual(['Ann'])
  })

  test('who is here is known before the page has read everybody', async () => {
    const many = Array.from({ length: 4000 }, (_, index) =>
      friend({
        name: `Somebody ${index}`,
        quietDays: null,
        channels: [['email', `somebody${index}@example.org`]],
      }),
    )
    await desk.put(together(...many))
    const page = await importPage()
    await choose(
      page,
      written('one.vcf', 'BEGIN:VCARD\nFN:S. 3999\nEMAIL:somebody3999@example.org\nEND:VCARD\n'),
    )
    await page.getByText('Here already as Somebody 3999').waitFor()
  })

  test('a file of something else changes nothing', async () => {
    const page = await importPage()
    const before = await desk.everything()
    await choose(page, written('page.csv', '<html>hello</html>'))
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor()
    expect(await desk.everything()).toBe(before)
  })

  test('is undone in one step, at once or later', async () => {
    await desk.put(friend({ name: 'Olu Adeyemi' }))
    const page = await importPage()
    const bringIn = async () => {
      await choose(page, fixture('nextcloud-4.0.vcf'))
      await button(page, 'Bring 2 people in').click()
      await page.getByRole('heading', { name: '2 people are here now' }).waitFor()
    }
    await bringIn()
    await button(page, 'Undo').click()
    await page.getByText('2 people were taken back.').waitFor()
    expect(await names()).toEqual(['Olu Adeyemi'])
    await bringIn()
    await page.reload()
    await button(page, 'Undo bringing in nextcloud-4.0.vcf').click()
    await page.getByText('2 people were taken back.').waitFor()
    expect(await names()).toEqual(['Olu Adeyemi'])
    await expect.poll(() => desk.living('channels')).toHaveLength(1)
    await expect.poll(() => desk.rows('imports')).toEqual([])
  })

  test('1,500 cards come while the page answers, and can be searched before', async () => {
    const page = await importPage()
    await choose(page, written('many.vcf', addressBook(1500)))
    await page.getByText('1,500 people are new').waitFor()
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('lindqvist 1499')
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('jurgen 1497')
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(1)
    await button(page, 'Take none of these').click()
    await button(page, 'Bring 1,499 people in').click()
    await page.getByRole('heading', { name: '1,499 people are here now' }).waitFor()
    await expect.poll(() => desk.rows('people')).toHaveLength(1499)
    await expect.poll(() => desk.rows('channels')).toHaveLength(2998)
    await button(page, 'Undo').click()
    await page.getByText('1,499 people were taken back.').waitFor()
    await expect.poll(() => desk.rows('people')).toEqual([])
    await expect.poll(() => desk.rows('channels')).toEqual([])
  })

  test('cancelled in the middle leaves nothing', async () => {
    const page = await importPage()
    await choose(page, written('many.vcf', addressBook(6000)))
    await button(page, 'Bring 6,000 people in').click()
    await button(page, 'Cancel').click()
    await page.getByText('Left off. Nothing was changed.').waitFor()
    await expect.poll(() => desk.rows('people')).toEqual([])
    await expect.poll(() => desk.rows('channels')).toEqual([])
    await expect.poll(() => desk.rows('imports')).toEqual([])
  })
})

describe('taking people along', () => {
  test('waits until everybody was read, and makes no file of nobody', async () => {
    const page = await desk.porchlight.open('home.html#/settings/data')
    await button(page, 'Save the file').click()
    await page.getByText('There is nobody here yet to take along.').waitFor()
    const many = Array.from({ length: 1500 }, (_, i) => friend({ name: `Somebody ${i}`, quietDays: null }))
    await desk.put(together(...many))
    const data = await desk.porchlight.open('home.html#/settings/data')
    const downloading = data.waitForEvent('download')
    await button(data, 'Save the file').click()
    await downloading
    await data.getByText(/is in your downloads, with 1,500 people in it\./).waitFor()
  })

  test.each([
    ['vCard, for Nextcloud, Apple and most others', /^people-.*\.vcf$/],
    ['CSV, for Google and spreadsheets', /^people-.*\.csv$/],
  ])('as %s brings the same people back', async (form, called) => {
    const page = await importPage()
    await choose(page, fixture('iphone-3.0.vcf'))
    await button(page, 'Bring 2 people in').click()
    await page.getByRole('heading', { name: '2 people are here now' }).waitFor()
    const content = async () => ({
      people: (await desk.living('people')).map(({ name, notes, dates }) => [
        name,
        notes,
        Object.values(dates as object),
      ]),
      channels: (await desk.living('channels')).map(({ raw }) => raw).sort(),
    })
    const before = await content()

    await page.goto(desk.porchlight.url('home.html#/settings/data'))
    await page.getByRole('radio', { name: form }).check()
    const downloading = page.waitForEvent('download')
    await button(page, 'Save the file').click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(called)
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)

    await page.goto(desk.porchlight.url('home.html#/people/import'))
    await choose(page, path)
    await page.getByText('2 are here already').waitFor()
    await desk.anew({ region: 'GB' })
    const again = await importPage()
    await choose(again, path)
    await button(again, 'Bring 2 people in').click()
    await again.getByRole('heading', { name: '2 people are here now' }).waitFor()
    const after = await content()
    expect(after.people.map(([name]) => name).sort()).toEqual(before.people.map(([name]) => name).sort())
    expect(after.people.find(([name]) => name === 'Chidi Okafor')).toEqual(
      before.people.find(([name]) => name === 'Chidi Okafor'),
    )
    expect(after.channels.length).toBe(before.channels.length)
  })
})

describe('sorting who was brought in', () => {
  const sort = async (count: number) => {
    const page = await importPage()
    await choose(page, written('sort.vcf', addressBook(count)))
    await button(page, count === 1 ? 'Bring 1 person in' : `Bring ${count} people in`).click()
    await page.getByRole('link', { name: 'Say how close you are' }).click()
    await page.getByText(count === 1 ? '1 person to go' : `${count} people to go`).waitFor()
    return page
  }
  const person = async (name: string) => (await desk.living('people')).find((one) => one.name === name)!

  test('works by keys, back included, and goes on where one stopped', async () => {
    const page = await sort(6)
    const shown = () => page.getByRole('heading', { level: 2 }).innerText()
    const first = await shown()
    await page.keyboard.press('1')
    await page.getByText('5 people to go').waitFor()
    const second = await shown()
    expect(await faultsOf(page)).toEqual([])
    await page
      .getByRole('status')
      .filter({ hasText: `${first}: Close. Now ${second}.` })
      .waitFor()
    await page.keyboard.press('n')
    await page.getByText('4 people to go').waitFor()
    await page.keyboard.press('4')
    await page.keyboard.press('u')
    await page.getByText('4 people to go').waitFor()
    await expect
      .poll(async () => (await desk.living('people')).filter(({ sorting }) => sorting === 'waiting').length)
      .toBe(4)
    expect(await person(first)).toMatchObject({ circle: 'close', rhythmDays: 14, sorting: 'sorted' })
    expect((await person(first)).notBefore).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await person(second)).toMatchObject({ sorting: 'not-now', rhythmDays: null })

    await page.goto(desk.porchlight.url('home.html#/people'))
    await page.getByText('4 people who were brought in have no circle yet.').waitFor()
    await page.getByRole('link', { name: 'Say how close you are' }).click()
    await page.getByText('4 people to go').waitFor()
  })

  test('keeps every choice, the last one too, when the tab is closed in the same moment', async () => {
    await (await sort(20)).close()
    const sorted = async () => (await desk.living('people')).filter(({ sorting }) => sorting !== 'waiting')
    for (let times = 1; times <= 5; times++) {
      // Nothing else has kept the worker awake.
      if (times % 2) await desk.porchlight.stopWorker()
      const page = await desk.porchlight.open('home.html#/people/sort')
      await page.getByText(`${20 - 4 * (times - 1)} people to go`).waitFor()
      const closed = page.waitForEvent('close')
      await page
        .evaluate(async () => {
          for (const key of ['1', '2', 'n', '3']) {
            document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
            // The next person is there after a task, as after any key.
            await new Promise((done) => setTimeout(done))
          }
          window.close()
        })
        .catch(() => undefined)
      await closed
      await expect.poll(async () => (await sorted()).length, { timeout: 3_000 }).toBe(4 * times)
    }
  })

  test('works by mouse', async () => {
    const page = await sort(1)
    await page.getByRole('button', { name: /^Wider/ }).click()
    await page.getByText('Everybody has a place now.').waitFor()
    await expect.poll(async () => (await desk.living('people'))[0]!.circle).toBe('wider')
    await button(page, 'One step back').click()
    await page.getByText('1 person to go').waitFor()
    await expect.poll(async () => (await desk.living('people'))[0]!.sorting).toBe('waiting')
  })

  test('takes a hundred people in well under three minutes', async () => {
    const page = await sort(100)
    const fromMs = Date.now()
    for (let left = 100; left > 0; left--) {
      await page.keyboard.press(String(1 + (left % 4)))
      if (left > 1) await page.getByText(left === 2 ? '1 person to go' : `${left - 1} people to go`).waitFor()
    }
    await page.getByText('Everybody has a place now.').waitFor()
    expect(Date.now() - fromMs).toBeLessThan(60_000)
    await expect
      .poll(async () => (await desk.living('people')).filter(({ sorting }) => sorting === 'sorted').length, {
        timeout: 20_000,
      })
      .toBe(100)
    // A rhythm of a month has thirty days to begin on.
    const near = (await desk.living('people')).filter(({ circle }) => circle === 'near')
    expect(new Set(near.map(({ notBefore }) => notBefore)).size).toBe(25)
  })
})
