import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { VisitQuestion } from '@/components/today/visit-question'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

test('one tap says how a visit felt', async () => {
  const onAnswer = vi.fn(() => Promise.resolve())
  render(<VisitQuestion name="Reddit" onAnswer={onAnswer} />)
  expect(await axeProblems()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Heavier' }))
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith('heavier')
})

test('an answer that could not be kept is said', async () => {
  render(<VisitQuestion name="Reddit" onAnswer={() => Promise.reject(new Error('no'))} />)
  fireEvent.click(screen.getByRole('button', { name: 'Lighter' }))
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''))
})
