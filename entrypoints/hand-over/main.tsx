import '@/components/ui/styles/tokens.css'
import '@/components/ui/styles/base.css'
import '@/components/ui/styles/typeface.css'
import { createRoot } from 'react-dom/client'
import { HandOverPage } from '@/components/hand-over/hand-over-page'
import { takeHandedOver } from '@/lib/browser/hand-over'
import { copy } from '@/lib/browser/open'
import { readHandOver } from '@/lib/domain/people/reach/hand-over'

const href = await takeHandedOver(location.hash.slice(1)).catch(() => null)
const handed = href === null ? null : readHandOver(href)
createRoot(document.getElementById('root')!).render(
  <HandOverPage handed={handed && { ...handed, href: href! }} onCopy={copy} />,
)
