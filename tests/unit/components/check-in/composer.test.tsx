import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChannelOption } from '@/components/check-in/channel-option'
import { Composer, type ComposerProps } from '@/components/check-in/composer/composer'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import { fittingFamilies } from '@/lib/domain/check-ins/fitting'
import { draftLink } from '@/lib/domain/people/reach/links'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const people = ['Maya', 'Ama Osei', 'Bruno'].map((name, index) => ({ id: `p${index}`, name }))
const target = '+44 770 090 0123'
const option = (kind: ChannelKind): ChannelOption => ({ id: kind, kind, target })
const nothing = () => {}

/** The composer as a page holds it: what is picked and typed comes back as props. */
function Held(changes: Partial<ComposerProps>) {
  const [family, setFamily] = useState<Family>('catchingUp')
  const [personId, setPersonId] = useState<string | null>('p0')
  const [draft, setDraft] = useState('Hi, how are you?')
  return (
    <Composer
      people={people}
      person={people.find(({ id }) => id === personId) ?? null}
      onPerson={setPersonId}
      family={family}
      onFamily={setFamily}
      draft={draft}
      onDraft={setDraft}
      onAnother={nothing}
      ownId={null}
      takenId={null}
      isWritten={false}
      asked=""
      onAsked={nothing}
      onTakeUp={nothing}
      fitting={fittingFamilies({
        person: { id: 'p0', circle: 'close', comfort: null, nextTime: '', valued: '' },
        day: '2026-11-24',
        quietDays: 21,
      })}
      waitingMessage={null}
      pause={null}
      onLeave={nothing}
      warmUp={null}
      onWarmUp={nothing}
      warmedFor={null}
      onKeepLine={async () => 'id'}
      onLetGoLine={async () => async () => {}}
      onKeepUntilTomorrow={async () => 'id'}
      onLetGoWaiting={async () => async () => {}}
      channels={[option('whatsapp'), option('sms')]}
      channelId={null}
      onChannel={nothing}
      linkFor={(id, text) => draftLink({ kind: id as ChannelKind, address: '+447700900123' }, text)}
      onOpen={nothing}
      onCopy={nothing}
      {...changes}
    />
  )
}

const message = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Message to/ })

describe('the draft', () => {
  it('takes no focus unless it is asked to', () => {
    render(<Held />)
    expect(document.activeElement).toBe(document.body)
  })

  it('is selected once when the popup opens, and not again while one types', async () => {
    render(<Held selectOnMount />)
    const text = message()
    expect(document.activeElement).toBe(text)
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length])
    await userEvent.keyboard('Dear Maya')
    expect(text.value).toBe('Dear Maya')
  })

  it('is selected when it comes later than the page', () => {
    const { rerender } = render(<Held selectOnMount draft="" />)
    expect(document.activeElement).toBe(document.body)
    rerender(<Held selectOnMount draft="Hi Maya" />)
    expect(document.activeElement).toBe(message())
  })

  it('leaves whoever looks for somebody meanwhile at that', async () => {
    const { rerender } = render(<Held selectOnMount draft="" person={null} />)
    await userEvent.type(screen.getByRole('combobox'), 'am')
    rerender(<Held selectOnMount />)
    expect(document.activeElement).toBe(screen.getByRole('combobox'))
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'Message to Ama Osei' })).toBeTruthy()
  })

  it('opens by Control and Enter with what was typed last', async () => {
    const onOpen = vi.fn()
    render(<Held selectOnMount onOpen={onOpen} />)
    await userEvent.keyboard('Hello{Control>}{Enter}{/Control}')
    expect(onOpen).toHaveBeenCalledOnce()
    expect(onOpen.mock.calls[0]![0].href).toBe('https://web.whatsapp.com/send?phone=447700900123&text=Hello')
  })
})

describe('opening', () => {
  it('uses a real link without target for what another program answers', async () => {
    const onOpen = vi.fn()
    render(<Held channels={[option('sms')]} onOpen={onOpen} />)
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Open in Messages' })
    expect(link.getAttribute('href')).toBe('sms:+447700900123?body=Hi%2C%20how%20are%20you%3F')
    expect(link.hasAttribute('target')).toBe(false)
    const stopped: boolean[] = []
    const listen = (event: Event) => stopped.push(event.defaultPrevented)
    document.addEventListener('click', listen)
    await userEvent.dblClick(link)
    document.removeEventListener('click', listen)
    expect(stopped).toEqual([false, true])
    expect(onOpen).toHaveBeenCalledOnce()
    expect(onOpen.mock.calls[0]![0]).toMatchObject({ opensIn: 'handler', copyFirst: false })
  })

  it('opens again when the person means it a while later', async () => {
    const onOpen = vi.fn()
    render(<Held onOpen={onOpen} />)
    const button = screen.getByRole('button', { name: 'Open in WhatsApp' })
    const click = (timeStamp: number) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: timeStamp })
      button.dispatchEvent(event)
    }
    click(1000)
    click(1400)
    expect(onOpen).toHaveBeenCalledTimes(1)
    click(9000)
    expect(onOpen).toHaveBeenCalledTimes(2)
  })

  it('never says that a call takes a text along or copies one first', () => {
    render(<Held channels={[option('phone')]} />)
    expect(screen.getByRole('link', { name: 'Call' }).getAttribute('href')).toBe('tel:+447700900123')
    expect(screen.queryByText(/Copied first/)).toBeNull()
  })

  it('offers no button for an address that leads nowhere', () => {
    render(<Held linkFor={() => null} />)
    expect(screen.queryByRole('button', { name: /^Open in/ })).toBeNull()
    expect(screen.getByText(/You can copy the message/)).toBeTruthy()
  })
})

describe('copying', () => {
  it('copies what stands there now, and says so', async () => {
    const onCopy = vi.fn()
    render(<Held onCopy={onCopy} />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('Hi, how are you?')
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(screen.getAllByRole('status').some((status) => status.textContent === 'Copied')).toBe(true)
  })

  it('tells what happened and what was kept when the browser refuses', async () => {
    render(<Held onCopy={() => Promise.reject(new Error('denied'))} />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The message is still here')
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy()
  })
})

describe('the three doors', () => {
  it('are check in, appreciate and set a boundary, with the invitation within the first', async () => {
    const onFamily = vi.fn()
    const { rerender } = render(<Held onFamily={onFamily} />)
    await userEvent.click(screen.getByRole('radio', { name: 'Appreciate' }))
    await userEvent.click(screen.getByRole('radio', { name: 'Set a boundary' }))
    await userEvent.click(screen.getByRole('radio', { name: 'An invitation' }))
    expect(onFamily.mock.calls.flat()).toEqual(['appreciation', 'boundary', 'invitation'])
    rerender(<Held family="invitation" />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Check in' }).checked).toBe(true)
    rerender(<Held family="boundary" />)
    expect(screen.queryByRole('radio', { name: 'An invitation' })).toBeNull()
  })
})

describe('the channels', () => {
  it('tell two of one kind apart by where they lead', () => {
    const two = [
      { id: 'a', kind: 'email', target: 'maya@home.example' },
      { id: 'b', kind: 'email', target: 'maya@work.example' },
    ] as const
    render(
      <Held
        channels={two}
        linkFor={(_, text) => draftLink({ kind: 'email', address: 'm@e.example' }, text)}
      />,
    )
    expect(screen.getByRole('radio', { name: 'Mail · maya@work.example' })).toBeTruthy()
  })
})

describe('for axe', () => {
  it('the composer is clean with a person, without one and with its list open', async () => {
    const { rerender } = render(
      <main>
        <Held />
      </main>,
    )
    expect(await axeProblems()).toEqual([])
    await userEvent.click(screen.getByRole('combobox'))
    expect(await axeProblems()).toEqual([])
    rerender(
      <main>
        <Held person={null} />
      </main>,
    )
    expect(await axeProblems()).toEqual([])
  })
})
