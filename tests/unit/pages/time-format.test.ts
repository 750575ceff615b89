import { afterEach, expect, test, vi } from 'vitest'
import { clockPattern } from '@/lib/pages/time-format'

const { DateTimeFormat } = Intl
const inLanguage = (language: string) =>
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (
    _: unknown,
    options?: Intl.DateTimeFormatOptions,
  ) {
    return new DateTimeFormat(language, options)
  } as unknown as typeof Intl.DateTimeFormat)
afterEach(() => vi.restoreAllMocks())

test('a clock of twenty-four hours is the same before and after noon', () => {
  inLanguage('es')
  expect(clockPattern()).toMatchObject({ morning: 'H:M', afternoon: 'H:M', dial: 24 })
})

test('a twelve-hour clock tells morning from afternoon', () => {
  inLanguage('en-US')
  expect(clockPattern()).toMatchObject({ dial: 12, padded: false })
  expect(clockPattern()?.morning).toMatch(/^H:M\sAM$/u)
  expect(clockPattern()?.afternoon).toMatch(/^H:M\sPM$/u)
})

test('where figures are written otherwise, there is no pattern', () => {
  inLanguage('ar-EG')
  expect(clockPattern()).toBeNull()
})
