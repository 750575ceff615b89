import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PeopleImportPanel } from '@/components/people/import/import-panel'
import type { FilePreview, FileProblem, FoundPerson } from '@/lib/domain/people/import/import-state'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const person = (name: string, fields: Partial<FoundPerson> = {}): FoundPerson => ({
  name,
  detail: '',
  here: 'new',
  as: null,
  ...fields,
})

const preview: FilePreview = {
  source: 'contacts.vcf',
  people: [
    person('Zoë Fischer', { detail: 'zoe@example.de' }),
    person('Maya', { here: 'known', as: 'Maya Lindqvist' }),
    person('Zoe Fischer', { here: 'repeated', as: 'Zoë Fischer' }),
    person('Łukasz'),
  ],
  unreadable: [{ line: 7, reason: 'cut-off', excerpt: 'FN:Half' }],
  notRead: [],
  hardlyRead: false,
  letters: null,
  numbersWithoutRegion: 0,
  daysWithoutRegion: 0,
  chosen: new Set([0, 3]),
}

const calls = () => ({
  onRegion: vi.fn<(region: string) => void>(),
  onCharset: vi.fn<(charset: string) => void>(),
  onFile: vi.fn<(file: File) => void>(),
  onCancel: vi.fn<() => void>(),
  onChoose: vi.fn<(chosen: ReadonlySet<number>) => void>(),
  onTake: vi.fn<(positions: readonly number[]) => void>(),
  onLeave: vi.fn<() => void>(),
  onUndo: vi.fn<(id: string) => void>(),
})

const panel = (
  found: Parameters<typeof PeopleImportPanel>[0]['found'],
  late: Parameters<typeof PeopleImportPanel>[0]['late'] = [],
) => {
  const heard = calls()
  const { container } = render(<PeopleImportPanel found={found} late={late} region={null} {...heard} />)
  return { ...heard, container }
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const rows = () => screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)

describe('choosing whom to bring in', () => {
  it('begins with everybody who is not here yet, and says who the others are', async () => {
    const { onTake, container } = panel({ state: 'preview', preview })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'In contacts.vcf' }))
    expect(rows()).toEqual([true, false, false, true])
    for (const words of ['2 people are new', '1 is here already', '1 is in the file twice', '2 chosen'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText('Here already as Maya Lindqvist')).toBeTruthy()
    expect(screen.getByText('Further up in the file as Zoë Fischer')).toBeTruthy()
    expect(await axeProblems(container)).toEqual([])
    await press('Bring 2 people in')
    expect(onTake).toHaveBeenCalledWith([0, 3])
  })

  it('takes all, none or each of those that are shown', async () => {
    const { onTake, onChoose } = panel({ state: 'preview', preview })
    await press('Take none of these')
    expect((screen.getByRole('button', { name: 'Bring people in' }) as HTMLButtonElement).disabled).toBe(true)
    await userEvent.type(screen.getByLabelText('Search by name'), 'fischer zoe')
    expect(rows()).toEqual([false, false])
    await press('Take all of these')
    await userEvent.clear(screen.getByLabelText('Search by name'))
    expect(rows()).toEqual([true, false, true, false])
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'Who is here already')
    expect(rows()).toEqual([false, true])
    await userEvent.click(screen.getByLabelText(/^Maya/))
    expect(onChoose).toHaveBeenLastCalledWith(new Set([0, 2, 1]))
    await press('Bring 3 people in')
    expect(onTake).toHaveBeenCalledWith([0, 1, 2])
  })

  it('draws ten thousand people in parts, and finds among all of them', async () => {
    const people = Array.from({ length: 10_000 }, (_, index) => person(`Person ${index}`))
    panel({ state: 'preview', preview: { ...preview, people, chosen: new Set(people.keys()) } })
    expect(rows()).toHaveLength(100)
    await press('Show more')
    expect(rows()).toHaveLength(200)
    fireEvent.change(screen.getByLabelText('Search by name'), { target: { value: '9999' } })
    expect(rows()).toEqual([true])
  })

  it('names what cannot be read, with its line and why', () => {
    panel({ state: 'preview', preview })
    expect(screen.getByText('1 entry cannot be read')).toBeTruthy()
    expect(screen.getByRole('row', { name: '7 It stops in the middle. FN:Half', hidden: true })).toBeTruthy()
  })

  it('asks for the country of numbers only when one needs it', async () => {
    panel({ state: 'preview', preview })
    expect(screen.queryByLabelText('Country for numbers without a code')).toBeNull()
    cleanup()
    const { onRegion } = panel({ state: 'preview', preview: { ...preview, numbersWithoutRegion: 3 } })
    await userEvent.selectOptions(screen.getByLabelText('Country for numbers without a code'), 'DE')
    expect(onRegion).toHaveBeenCalledWith('DE')
  })
})

describe('a file', () => {
  it('can be chosen or dropped', async () => {
    const { onFile } = panel({ state: 'waiting' })
    const label = 'Choose a contacts file, or drop one here'
    const file = new File(['x'], 'a.vcf')
    await userEvent.upload(screen.getByLabelText(label), file)
    expect(onFile).toHaveBeenLastCalledWith(file)
    const other = new File(['x'], 'b.csv')
    fireEvent.drop(screen.getByText(label), { dataTransfer: { files: [other] } })
    expect(onFile).toHaveBeenLastCalledWith(other)
  })

  it.each<FileProblem>(['too-large', 'too-many', 'empty', 'unknown', 'hostile', 'unreadable'])(
    'that is %s is refused, with nothing changed',
    (problem) => {
      panel({ state: 'refused', problem })
      expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.')
      expect(screen.getByLabelText('Choose a contacts file, or drop one here')).toBeTruthy()
    },
  )

  it('shows how far it is read or brought in, and can be cancelled', async () => {
    for (const state of ['reading', 'applying'] as const) {
      const { onCancel } = panel({ state, done: 0.25 })
      expect((screen.getByRole('progressbar') as HTMLProgressElement).value).toBe(0.25)
      await press('Cancel')
      expect(onCancel).toHaveBeenCalledOnce()
      cleanup()
    }
  })
})

describe('an import', () => {
  it('leads on to the circles, and can be undone', async () => {
    const { onUndo, container } = panel({ state: 'done', added: 12, importId: 'i' })
    expect(document.activeElement?.textContent).toBe('12 people are here now')
    const link = screen.getByRole('link', { name: 'Say how close you are' })
    expect(link.getAttribute('href')).toBe('#/people/sort')
    expect(await axeProblems(container)).toEqual([])
    await press('Undo')
    expect(onUndo).toHaveBeenCalledWith('i')
  })

  it('of the last days can be undone too', async () => {
    const atMs = new Date(2026, 10, 23).getTime()
    const { onUndo } = panel({ state: 'waiting' }, [
      { id: 'i', source: 'a.vcf', atMs, counts: { added: 3, known: 0, unreadable: 0 } },
    ])
    expect(screen.getByText(/^3 people from a\.vcf, .*2026$/)).toBeTruthy()
    await press('Undo bringing in a.vcf')
    expect(onUndo).toHaveBeenCalledWith('i')
  })
})

describe('what of a file is not read', () => {
  it('is listed with its count, by its own name or in words', async () => {
    const notRead = [
      { field: 'Fax', count: 12 },
      { field: 'Member since', count: 40 },
      { field: 'ADR', count: 2 },
    ]
    const { container } = panel({ state: 'preview', preview: { ...preview, notRead } })
    await userEvent.click(screen.getByText('3 fields are not read'))
    for (const words of ['Fax, 12', 'Member since, 40', 'Address, 2'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(await axeProblems(container)).toEqual([])
  })

  it('is said first and shown at once where it is most of a table', () => {
    const notRead = [{ field: 'Foo', count: 1 }]
    panel({ state: 'preview', preview: { ...preview, notRead, hardlyRead: true, chosen: new Set() } })
    expect(screen.getByRole('alert').textContent).toContain('Less than half of this table is understood')
    expect(screen.getByText('1 field is not read').closest('details')?.open).toBe(true)
    expect(rows()).toEqual([false, false, false, false])
  })

  it('says nothing where everything is read', () => {
    panel({ state: 'preview', preview })
    expect(screen.queryByText(/not read/)).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'How the letters read' })).toBeNull()
  })
})

describe('letters that a file says nothing of', () => {
  it('are chosen by a sample of each', async () => {
    const letters = {
      charset: 'windows-1252',
      choices: [
        { charset: 'windows-1252', sample: '£ukasz' },
        { charset: 'windows-1250', sample: 'Łukasz' },
      ],
    }
    const { onCharset, container } = panel({ state: 'preview', preview: { ...preview, letters } })
    const choice = screen.getByRole('combobox', { name: 'How the letters read' })
    await userEvent.selectOptions(choice, 'Łukasz (windows-1250)')
    expect(onCharset).toHaveBeenCalledWith('windows-1250')
    expect(await axeProblems(container)).toEqual([])
  })
})

describe('days that can be read in two ways', () => {
  it('ask for the country, without numbers too', async () => {
    const { onRegion } = panel({ state: 'preview', preview: { ...preview, daysWithoutRegion: 2 } })
    expect(screen.getByText(/^2 days, such as 4\/12, can be read in two ways/)).toBeTruthy()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /country/i }), 'DE')
    expect(onRegion).toHaveBeenCalledWith('DE')
  })
})

describe('somebody who shares an address', () => {
  it('is new, and that is said', () => {
    const people = [person('Per Berg', { here: 'perhaps', as: 'Anna Berg' })]
    panel({ state: 'preview', preview: { ...preview, people, chosen: new Set([0]) } })
    expect(screen.getByText('Shares an address with Anna Berg')).toBeTruthy()
    expect(screen.getByText('1 person is new')).toBeTruthy()
  })
})
