import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SiteGlyph } from '@/components/ui/glyphs/site-glyph'
import { catalogue } from '@/lib/domain/time/catalogue'

const glyph = (site: string, name: string) =>
  render(<SiteGlyph site={site} name={name} />).container.querySelector('svg') as SVGSVGElement

describe('the glyph of a site', () => {
  it.each(catalogue.map((entry) => [entry.name, entry.site]))('is drawn for %s', (name, site) => {
    const svg = glyph(site, name)
    expect(svg.querySelector('path')).not.toBeNull()
    expect(svg.textContent).toBe('')
  })

  it.each([
    ['lobste.rs', 'lobste.rs', 'L'],
    ['xn--bcher-kva.example', 'ücher.example', 'Ü'],
    ['a.example', '🌱 garden', '🌱'],
    ['constructor', 'constructor', 'C'],
    ['b.example', '  ', '·'],
  ])('of the unknown site %s is the first letter of its name', (site, name, letter) => {
    expect(glyph(site, name).textContent).toBe(letter)
  })

  it('is nothing to a screen reader and takes the colour of the text', () => {
    for (const site of ['reddit.com', 'lobste.rs']) {
      const svg = glyph(site, site)
      expect(svg.getAttribute('aria-hidden')).toBe('true')
      expect(svg.getAttribute('stroke')).toBe('currentColor')
    }
  })
})
