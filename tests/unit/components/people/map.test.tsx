import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gapWords } from '@/components/people/map/gap-words'
import { type EasyPerson, LonelySteps } from '@/components/people/map/lonely-steps'
import { MapList } from '@/components/people/map/map-list'
import { MapPicture, type CellKey } from '@/components/people/map/map-picture'
import { cellsOf, gapsOf } from '@/lib/domain/people/map/cells'
import { layoutOf } from '@/lib/domain/people/map/layout'
import type { Person } from '@/lib/domain/people/person'
import { somebody } from '../../../support/people'
import { axeProblems } from '../support/axe'

const scrolled = vi.fn<() => void>()
beforeEach(() => {
  scrolled.mockClear()
  // jsdom has no layout.
  Element.prototype.scrollIntoView = scrolled
})
afterEach(cleanup)

const people = [
  somebody({ id: 'Zoe', circle: 'close', contexts: { friends: true } }),
  somebody({ id: 'Ada', circle: 'close', contexts: { friends: true } }),
  somebody({ id: 'Ben', circle: 'far', contexts: {} }),
]
const crowd = Array.from({ length: 1200 }, (_, i) =>
  somebody({ id: `p${String(i).padStart(4, '0')}`, circle: 'far', contexts: { work: true } }),
)

function list(of: Person[], chosen: CellKey | null = null, hideNumbers = false) {
  const onCell = vi.fn<(place: CellKey) => void>()
  render(<MapList cells={cellsOf(of)} chosen={chosen} hideNumbers={hideNumbers} onCell={onCell} />)
  return onCell
}

function picture(of: Person[], hideNumbers = false) {
  const heard = { onCell: vi.fn<(place: CellKey) => void>(), onPerson: vi.fn<(id: string) => void>() }
  const cells = cellsOf(of.map((one) => ({ ...one, label: one.name })))
  const { container } = render(
    <MapPicture
      cells={cells}
      layout={layoutOf(cells)}
      names={new Map(cells.flatMap((cell) => cell.people.map(({ id, name }) => [id, name])))}
      chosen={null}
      hideNumbers={hideNumbers}
      {...heard}
    />,
  )
  return { ...heard, container }
}

describe('the list behind the map', () => {
  it('has a button for each place where somebody is, and says which rings are empty', async () => {
    const onCell = list(people)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Friends 2',
      'Not said 1',
    ])
    expect(screen.getAllByText('Nobody yet')).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Friends 2' }))
    expect(onCell.mock.calls[0]![0]).toMatchObject({ circle: 'close', sector: 'friends' })
  })

  it('names those of the chosen place in the order of their names, each with their page', () => {
    list(people, { circle: 'close', sector: 'friends' })
    screen.getByRole('heading', { name: 'Close · Friends' })
    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Ada', '#/people/Ada'],
      ['Zoe', '#/people/Zoe'],
    ])
    expect(screen.getByRole('button', { name: 'Friends 2' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('comes into view with what is chosen on the map above it, also where nobody is', () => {
    list(people, { circle: 'near', sector: 'work' })
    expect(screen.getByRole('region', { name: 'Near · Work' }).textContent).toContain('Nobody yet')
    expect(scrolled).toHaveBeenCalledOnce()
  })

  it('draws many names a part at a time, and writes their number as it is written here', async () => {
    list(crowd, { circle: 'far', sector: 'work' })
    screen.getByRole('button', { name: 'Work 1,200' })
    expect(screen.getAllByRole('link')).toHaveLength(120)
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(screen.getAllByRole('link')).toHaveLength(240)
  })

  it('says no number where numbers are hidden', () => {
    list(people, { circle: 'close', sector: 'friends' }, true)
    expect(document.body.textContent).not.toMatch(/\d/)
  })

  it('has no fault that axe can find', async () => {
    list(people, { circle: 'close', sector: 'friends' })
    expect(await axeProblems()).toEqual([])
  })
})

describe('the picture of the map', () => {
  it('has a dot for everybody that leads to them, and a place for each ring and sector', () => {
    const { container, onPerson, onCell } = picture(people)
    const dots = [...container.querySelectorAll('g > circle[r="7"]')]
    expect(dots).toHaveLength(3)
    // Who a dot is shows before one goes there, however full the map.
    expect(dots.map((dot) => dot.parentElement?.querySelector('title')?.textContent)).toContain('Zoe')
    for (const dot of dots) fireEvent.click(dot)
    expect(onPerson.mock.calls.flat().sort()).toEqual(['Ada', 'Ben', 'Zoe'])
    const places = container.querySelectorAll('path')
    expect(places).toHaveLength(4 * 8)
    fireEvent.click(places[0]!)
    expect(onCell).toHaveBeenCalledOnce()
  })

  it('shows a crowd by its number, or without it where numbers are hidden', () => {
    const { container, onCell } = picture(crowd)
    expect(container.textContent).toContain('1,200')
    expect(container.querySelectorAll('g > circle[r="7"]')).toHaveLength(0)
    fireEvent.click(container.querySelector('circle[r="30"]')!)
    expect(onCell.mock.calls[0]![0]).toMatchObject({ circle: 'far', sector: 'work' })
    cleanup()
    expect(picture(crowd, true).container.textContent).not.toMatch(/\d/)
  })
})

describe('the gaps', () => {
  it('are named: empty circles, those only far away, and where nobody is from', () => {
    const [circles, far, contexts] = gapWords(
      gapsOf([...people, somebody({ id: 'Eli', circle: 'far', contexts: { work: true } })]),
    )
    expect(circles).toBe('Circles with nobody in them: Near and Wider.')
    expect(far).toBe('Nobody close or near from here: Work.')
    expect(contexts).toMatch(/^No names from here yet: Family, .+ and Online\.$/)
  })
})

describe('from “I feel lonely” to a draft', () => {
  const three = [
    {
      person: somebody({ id: 'ada', name: 'Ada Byrne', notBeforeMinutes: 600 }),
      call: {
        channel: { id: 'number', kind: 'phone' as const, target: '+1 415 555 0123' },
        link: { href: 'tel:+14155550123', opensIn: 'handler' as const, carriesText: false },
      },
    },
    { person: somebody({ id: 'ben', name: 'Ben' }), call: null },
  ]
  const lonely = (of: EasyPerson[] = three, onCall = vi.fn<(id: string) => void>()) => {
    const onClose = vi.fn<() => void>()
    render(<LonelySteps people={of} onCall={onCall} onClose={onClose} />)
    return onClose
  }
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
  const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

  it('asks who, then how much, and then it is there', async () => {
    const onCall = vi.fn<(id: string) => void>()
    lonely(three, onCall)
    expect(buttons()).toEqual(['Ada Byrne', 'Ben', 'Not now'])
    await press('Ada Byrne')
    expect(document.activeElement?.textContent).toBe('How much do you have in you for Ada today?')
    expect(buttons()).toEqual(['A few words', 'A short call', 'Seeing each other', 'Back', 'Not now'])
    await press('A few words')
    expect(screen.getByRole('link', { name: 'To the draft' }).getAttribute('href')).toBe(
      '#/check-in/ada/catchingUp',
    )
    await press('Back')
    await press('Seeing each other')
    expect(screen.getByRole('link', { name: 'To the invitation' }).getAttribute('href')).toBe(
      '#/check-in/ada/invitation',
    )
    await press('Back')
    await press('A short call')
    const call = screen.getByRole('link', { name: 'Call' })
    expect(call.getAttribute('href')).toBe('tel:+14155550123')
    // A call at four in the morning helps nobody.
    screen.getByText(/^not before 10/i)
    await userEvent.click(call)
    expect(onCall).toHaveBeenCalledWith('ada', expect.objectContaining({ channelId: 'number' }))
    expect(await axeProblems()).toEqual([])
  })

  it('offers no call to somebody without a number, and can be left at any step', async () => {
    const onClose = lonely()
    await press('Ben')
    expect(buttons()).toEqual(['A few words', 'Seeing each other', 'Back', 'Not now'])
    await press('Back')
    expect(buttons()).toEqual(['Ada Byrne', 'Ben', 'Not now'])
    await press('Not now')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('leads to adding somebody where there is nobody', () => {
    lonely([])
    expect(screen.getByRole('link').getAttribute('href')).toBe('#/people/add')
  })
})
