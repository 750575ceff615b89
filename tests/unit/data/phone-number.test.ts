import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readNumber } from '@/lib/data/phone-number'
import { readAddress } from '@/lib/data/read-address'

/** Region, what was written, the address (or why there is none), what it is. */
const table = readFileSync(new URL('../../fixtures/reported/numbers.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [region: string, written: string, expected: string, why: string])

describe('a number as people write it', () => {
  it('is one of many', () => expect(table.length).toBeGreaterThan(80))

  it.each(table)('%s %s is %s: %s', async (region, written, expected) => {
    for (const kind of ['sms', 'whatsapp', 'phone'] as const) {
      const read = await readAddress(kind, written, region || null)
      if (expected.startsWith('+')) expect(read).toEqual({ ok: true, address: expected })
      else if (expected === 'no-region') expect(read).toEqual({ ok: false, reason: 'no-region' })
      else expect(read.ok).toBe(false)
    }
  })
})

describe('a number that nobody can have', () => {
  it.each([
    ['+91 12345671', null],
    ['+84 166 422 3298', null],
    ['0151 2345671', 'DE'],
    ['+49 30124', null],
    ['(340) 776-2', 'VI'],
    ['776-2123', 'VI'],
    ['555 0123', 'US'],
    ['+386 49 123 456', null],
    ['+52 1 55 1234 567', null],
    ['+7 8 (495) 123-45-67', null],
  ])('%s (%s) is refused', async (written, region) => {
    expect(await readNumber(written, region)).toEqual({ ok: false, reason: 'invalid' })
  })
})

describe('an older mobile form', () => {
  it.each([
    ['+521 (55) 1234-5678', null, '+525512345678'],
    ['045 55 1234 5678', 'MX', '+525512345678'],
    ['01 55 1234 5678', 'MX', '+525512345678'],
    ['+54 351 15 234 5678', null, '+5493512345678'],
    ['0351 15 234 5678', 'AR', '+5493512345678'],
  ])('%s (%s) is %s of today', async (written, region, address) => {
    expect(await readNumber(written, region)).toEqual({ ok: true, address })
  })

  it('in a link of an app is of today too', async () => {
    expect(await readAddress('whatsapp', 'https://wa.me/5215512345678', null)).toEqual({
      ok: true,
      address: '+525512345678',
    })
  })

  it('is left alone where it goes on after an extension', async () => {
    expect(await readNumber('+52 1 55 1234 5678 x2', null)).toMatchObject({ ok: false })
  })
})

describe('a number with its context', () => {
  it('is read the same every time, whichever region was chosen', async () => {
    for (const region of [null, 'US', null, 'US', 'CH'])
      expect(await readNumber('0791234567;phone-context=+41', region)).toEqual({
        ok: true,
        address: '+41791234567',
      })
  })
})

describe('what is refused', () => {
  it.each([
    ['+1 415 555 0153 x22', null, 'extension'],
    ['+1 415 555 0153;ext=22', null, 'extension'],
    ['+1 415 555 0153p22', null, 'extension'],
    ['+1 415 555 0153,,22#', null, 'extension'],
    ['0171 2345678', null, 'no-region'],
    ['0171 2345678 x22', null, 'extension'],
    ['1-800-FLOWERS', 'US', 'invalid'],
  ])('%s (%s) says why: %s', async (written, region, reason) => {
    expect(await readNumber(written, region)).toEqual({ ok: false, reason })
  })
})
