import { afterVisits } from './after-visits'
import { channels } from './channels'
import { checkIns } from './check-ins'
import { contacts } from './contacts'
import { dayTotals } from './day-totals'
import type { TableDefinition } from './define'
import { dismissals } from './dismissals'
import { drafts } from './drafts'
import { hardTimes } from './hard-times'
import { imports } from './imports'
import { memories } from './memories'
import { merges } from './merges'
import { meta } from './meta'
import { nudges } from './nudges'
import { outbox } from './outbox'
import { overrides } from './overrides'
import { people } from './people'
import { plans } from './plans'
import { rituals } from './rituals'
import { selfCheckIns } from './self-check-ins'
import { spans } from './spans'

/** Every kind of record, in file order. */
export const tables = {
  people,
  channels,
  contacts,
  nudges,
  checkIns,
  selfCheckIns,
  overrides,
  afterVisits,
  hardTimes,
  memories,
  plans,
  rituals,
  merges,
  dismissals,
  imports,
  drafts,
  spans,
  dayTotals,
  outbox,
  meta,
} as const satisfies Record<string, TableDefinition>
