import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useMemo, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AddPerson, type TypedPerson } from '@/components/people/add-person'
import { readAddress } from '@/lib/data/read-address'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

/** The form with the real reading of addresses. */
function Form({
  onAdd,
  region: initial = null,
}: {
  onAdd: (typed: TypedPerson) => void
  region?: string | null
}) {
  const [region, setRegion] = useState(initial)
  const check = useMemo(
    () =>
      ({ kind, raw }: { kind: Parameters<typeof readAddress>[0]; raw: string }) =>
        readAddress(kind, raw, region),
    [region],
  )
  return (
    <AddPerson
      check={check}
      region={region}
      onRegion={setRegion}
      onAdd={async (typed) => {
        onAdd(typed)
        return true
      }}
    />
  )
}

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
const number = () => screen.getByRole('textbox', { name: /^Number/ })
const added = (onAdd: ReturnType<typeof vi.fn>) => vi.waitFor(() => expect(onAdd).toHaveBeenCalledOnce())

describe('adding somebody', () => {
  it('asks for a name in which there is something to see, of a length that a page can bear', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} />)
    for (const nothing of ['{Enter}', '  {Enter}', '\u200b{Enter}']) {
      await userEvent.clear(name())
      await userEvent.type(name(), nothing)
      await screen.findByText('A name is all it needs.')
    }
    await userEvent.clear(name())
    await userEvent.click(name())
    await userEvent.paste('x'.repeat(3000))
    await userEvent.keyboard('{Enter}')
    await added(onAdd)
    expect(onAdd.mock.calls[0]![0].name).toHaveLength(200)
  })

  it('takes the keyboard from the first key to the last: name, circle, number, Enter', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} region="GB" />)
    await userEvent.keyboard('Maya')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    await userEvent.tab()
    await userEvent.keyboard('07400 123456{Enter}')
    await added(onAdd)
    expect(onAdd).toHaveBeenCalledWith({
      name: 'Maya',
      kind: 'person',
      circle: 'close',
      rhythmDays: 14,
      channel: { kind: 'whatsapp', raw: '07400 123456', address: '+447400123456' },
    })
  })

  it('knows the app of what is pasted, until another one is chosen', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} region="GB" />)
    const app = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Opens in' })
    await userEvent.keyboard('Maya')
    await userEvent.type(number(), 'https://www.instagram.com/maya_o/')
    expect(app.selectedOptions[0]!.text).toBe('Instagram')
    await screen.findByText('Reads as @maya_o')
    await userEvent.clear(number())
    await userEvent.selectOptions(app, 'Signal')
    await userEvent.type(number(), '07400 123456{Enter}')
    await added(onAdd)
    expect(onAdd.mock.lastCall![0].channel).toEqual({
      kind: 'signal',
      raw: '07400 123456',
      address: '+447400123456',
    })
  })

  it('needs no more than a name', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} />)
    await userEvent.keyboard('  Ama  {Enter}')
    await added(onAdd)
    expect(onAdd).toHaveBeenCalledWith({
      name: 'Ama',
      kind: 'person',
      circle: 'near',
      rhythmDays: 30,
      channel: null,
    })
  })

  it('says what is missing instead of adding nobody', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} />)
    await userEvent.keyboard('   {Enter}')
    expect(screen.getByText('A name is all it needs.')).toBeTruthy()
    expect(document.activeElement).toBe(name())
    expect(onAdd).not.toHaveBeenCalled()
  })

  it('asks once for the country of a number without a code, and reads the number by it', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} />)
    await userEvent.keyboard('Jun')
    await userEvent.type(number(), '07400 123456')
    await screen.findByText('Which country is this number from?')
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Country for numbers without a code' }),
      'GB',
    )
    await screen.findByText('Reads as +44 740 012 3456')
    await userEvent.click(screen.getByRole('button', { name: 'Add' }))
    await added(onAdd)
    expect(onAdd.mock.calls[0]?.[0].channel.address).toBe('+447400123456')
  })

  it('keeps a number that cannot exist as typed, says why, and gives it no address', async () => {
    const onAdd = vi.fn()
    render(<Form onAdd={onAdd} region="GB" />)
    await userEvent.keyboard('Jun')
    await userEvent.type(number(), '12345')
    await screen.findByText(/No phone can have this as its number\. It is kept as typed/)
    await userEvent.keyboard('{Enter}')
    await added(onAdd)
    expect(onAdd.mock.calls[0]?.[0].channel).toEqual({ kind: 'whatsapp', raw: '12345', address: '' })
  })

  it('has no fault that axe can find', async () => {
    render(<Form onAdd={() => {}} />)
    expect(await axeProblems()).toEqual([])
  })
})
