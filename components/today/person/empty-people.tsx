import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'

/** Shown while there are no people. */
export const EmptyPeople = ({ onAdd }: { onAdd: () => void }) => (
  <EmptyState
    sentence={i18n.t('today.empty.sentence')}
    action={i18n.t('today.empty.action')}
    onAction={onAdd}
  />
)
