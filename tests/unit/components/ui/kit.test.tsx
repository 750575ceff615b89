import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Rail } from '@/components/ui/rail'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { Select } from '@/components/ui/fields/select'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import { Toast } from '@/components/ui/toast'
import { Checkbox, Switch } from '@/components/ui/fields/toggle'
import { axeProblems } from '../support/axe'

const nothing = () => {}

describe('fields', () => {
  it('read their hint and their error out with the control', () => {
    render(
      <TextField
        label="Phone"
        hint="With its country code."
        error="Too short."
        value="12"
        onChange={nothing}
      />,
    )
    const input = screen.getByLabelText('Phone')
    const described = input.getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'With its country code.',
      'Too short.',
    ])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('hand over what was typed', async () => {
    const onChange = vi.fn()
    render(<TextArea label="Notes" value="" onChange={onChange} />)
    await userEvent.type(screen.getByLabelText('Notes'), 'a')
    expect(onChange).toHaveBeenCalledWith('a')
  })

  it('let a button inside a form never submit it by accident', () => {
    render(<Button>Copy</Button>)
    expect(screen.getByRole('button').getAttribute('type')).toBe('button')
  })
})

describe('a choice of a few', () => {
  it('is chosen with the arrow keys alone', async () => {
    const chosen: string[] = []
    function Circles() {
      const [circle, setCircle] = useState('close')
      return (
        <SegmentedChoice
          legend="Circle"
          value={circle}
          onChange={(next) => {
            chosen.push(next)
            setCircle(next)
          }}
          choices={['close', 'near', 'wider'].map((value) => ({ value, label: value }))}
        />
      )
    }
    render(<Circles />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(chosen).toEqual(['near', 'wider', 'near'])
  })
})

describe('a toast', () => {
  it('offers the way back once and goes', async () => {
    const onUndo = vi.fn()
    const onGone = vi.fn()
    render(<Toast message={{ id: '1', text: 'Put away.', onUndo }} onGone={onGone} />)
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onUndo).toHaveBeenCalledOnce()
    expect(onGone).toHaveBeenCalledOnce()
  })

  it('waits while it holds the focus', () => {
    vi.useFakeTimers()
    const onGone = vi.fn()
    render(<Toast message={{ id: '1', text: 'Put away.', onUndo: nothing }} onGone={onGone} staysMs={1000} />)
    act(() => screen.getByRole('button').focus())
    vi.advanceTimersByTime(5000)
    expect(onGone).not.toHaveBeenCalled()
    act(() => screen.getByRole('button').blur())
    vi.advanceTimersByTime(1000)
    expect(onGone).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })
})

describe('a dialog', () => {
  it('says when it was left, and shows nothing while it is closed', () => {
    const onClose = vi.fn()
    const { rerender } = render(
      <Dialog open title="Erase?" actions={<Button>Cancel</Button>} onClose={onClose} />,
    )
    const dialog = document.querySelector('dialog')!
    expect(dialog.open).toBe(true)
    dialog.close()
    expect(onClose).toHaveBeenCalledOnce()
    rerender(<Dialog open={false} title="Erase?" actions={<Button>Cancel</Button>} onClose={onClose} />)
    expect(screen.queryByText('Erase?')).toBeNull()
  })
})

it('the whole kit is clean for axe', async () => {
  render(
    <main>
      <Rail label="Views" items={[{ href: '#/people', label: 'People', current: true }]} />
      <TextField label="Name" value="" onChange={nothing} optional />
      <Select label="Circle" value="near" choices={[{ value: 'near', label: 'Near' }]} onChange={nothing} />
      <Checkbox label="Also when visible" hint="Second monitor." checked onChange={nothing} />
      <Switch label="Hide numbers" checked={false} onChange={nothing} />
      <SegmentedChoice legend="How" value={null} onChange={nothing} choices={[{ value: 'a', label: 'A' }]} />
      <ProgressBar label="Reading" done={0.4} onCancel={nothing} />
      <EmptyState sentence="Nobody yet." action="Add somebody" onAction={nothing} />
      <Toast message={{ id: '1', text: 'Put away.', onUndo: nothing }} onGone={nothing} />
    </main>,
  )
  expect(await axeProblems()).toEqual([])
  expect(screen.getByRole('link', { name: 'People' }).getAttribute('aria-current')).toBe('page')
})
