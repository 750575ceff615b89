import { expect, it } from 'vitest'
import { repairText } from '@/lib/domain/check-ins/repair'

it('the three steps become one message, in their order, each a sentence', () => {
  expect(
    repairText({
      ask: 'Would you talk with me?',
      return: ' Hi Maya,\nabout us ',
      acknowledge: 'I was short',
    }),
  ).toBe('Hi Maya, about us. I was short. Would you talk with me?')
})

it('a step that was left out leaves no hole', () => {
  expect(repairText({ return: 'Hi.', acknowledge: '  ', ask: '' })).toBe('Hi.')
  expect(repairText({ return: '', acknowledge: '', ask: '' })).toBe('')
})
