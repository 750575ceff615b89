import { describe, expect, it } from 'vitest'
import { readText, shippedSources } from '../support/repository/files'
import { complaintsAbout } from '../support/repository/import-rules'

/** Broken on purpose; one that is no longer needed has to go from this list. */
const exceptions = [
  // The typed map of messages names what the background answers with, and that is defined where it is made: types alone.
  'lib/browser/messages.ts → @/lib/app/boundaries/changes: browser may not read this',
  'lib/browser/messages.ts → @/lib/app/boundaries/pause: browser may not read this',
  'lib/browser/messages.ts → @/lib/app/today/todays-nudge: browser may not read this',
]

describe('who imports whom', () => {
  it('is what the architecture says, in every source', () => {
    expect(shippedSources().flatMap((path) => complaintsAbout(path, readText(path)))).toEqual(exceptions)
  })

  it.each([
    ['lib/domain/time/day.ts', '@/lib/data/database'],
    ['lib/domain/time/day.ts', 'webextension-polyfill'],
    ['lib/domain/time/day.ts', 'date-fns'],
    ['lib/domain/time/day.ts', '../people/person'],
    ['lib/domain/people/nudge/nudge.ts', '../../check-ins/after'],
    ['lib/domain/self/need.ts', '../review/week'],
    ['lib/app/time/look.ts', '@/lib/data/database'],
    ['lib/app/time/look.ts', 'dexie'],
    ['lib/app/time/look.ts', 'date-fns/addMonths'],
    ['entrypoints/overlay/index.ts', 'date-fns/constants'],
    ['lib/pages/first-paint/last-paint.ts', 'dequal/lite'],
    ['lib/data/write/write.ts', '@/lib/app/time/look'],
    ['lib/data/write/write.ts', '@/lib/browser/clock'],
    ['lib/browser/clock.ts', '@/lib/data/database'],
    ['lib/pages/people.ts', '@/lib/browser/open'],
    ['lib/pages/people.ts', 'webextension-polyfill'],
    ['components/ui/button.tsx', '@/lib/pages/people'],
    ['components/ui/button.tsx', '@/lib/data/database'],
    ['components/ui/button.tsx', '@/entrypoints/home/home'],
    ['components/ui/button.tsx', '../../lib/domain/settings'],
    ['components/ui/button.tsx', 'zustand'],
    ['entrypoints/home/main.tsx', 'webextension-polyfill'],
    ['entrypoints/home/main.tsx', '../../components/ui/button'],
    ['entrypoints/overlay/index.ts', '@/components/ui/button'],
    ['entrypoints/overlay/index.ts', '@/lib/browser/messages'],
    ['entrypoints/overlay/index.ts', '@/lib/data/local-state'],
    ['entrypoints/overlay/index.ts', '../pause/pause'],
  ])('does not let %s read %s, in any way of importing', (file, read) => {
    for (const source of [
      `import { a } from '${read}'`,
      `import type { A } from '${read}'`,
      `import '${read}'`,
      `const a = () => import('${read}')`,
      `export { a } from '${read}'`,
      `export * from '${read}'`,
    ])
      expect(complaintsAbout(file, source)).toEqual([
        expect.stringContaining(`${file} → ${read}: `) as unknown,
      ])
  })

  it('has no barrels, not even among neighbours', () => {
    expect(complaintsAbout('lib/domain/time/index.ts', "export * from './day'")).toHaveLength(1)
  })

  it.each([
    ['lib/pages/people.ts', '@/lib/app/boundaries/boundary-status'],
    ['lib/data/local-state.ts', '@/lib/app/ports'],
    ['lib/domain/boundaries/budgets.ts', '../time/usage'],
    ['lib/app/time/look.ts', 'date-fns/constants'],
    ['lib/app/time/look.ts', 'dequal/lite'],
    ['lib/domain/check-ins/draft.ts', '../people/person'],
    ['entrypoints/overlay/index.ts', '@/lib/browser/page/page-messages'],
    ['entrypoints/home/views/people-view.tsx', '../home'],
    ['components/today/person/nudge-card.tsx', '@/components/ui/button'],
  ])('lets %s read %s', (file, read) => {
    expect(complaintsAbout(file, `import { a } from '${read}'`)).toEqual([])
  })
})
