import { shapeOf } from './site-glyph-shapes'

interface SiteGlyphProps {
  site: string
  name: string
}

const firstLetter = (name: string) => [...name.trim()][0]?.toLocaleUpperCase() ?? '·'

/** A small line drawing for a site, in the colour of the text around it; an unknown site shows its first letter. */
export function SiteGlyph({ site, name }: SiteGlyphProps) {
  const shape = shapeOf(site)
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shape ? (
        shape.map((d) => <path key={d} d={d} />)
      ) : (
        <>
          <circle cx="12" cy="12" r="8.5" />
          <text x="12" y="15.8" textAnchor="middle" fontSize="11" fill="currentColor" stroke="none">
            {firstLetter(name)}
          </text>
        </>
      )}
    </svg>
  )
}
