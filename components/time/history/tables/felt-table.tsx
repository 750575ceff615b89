import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import { mostlyFelt, type SiteFelt } from '@/lib/domain/boundaries/felt-after'
import { Table } from './table'

interface FeltTableProps {
  caption: string
  felt: readonly SiteFelt[]
  nameOf: (site: string) => string
  hideNumbers: boolean
}

/** How visits felt, per site: how often, or in a word. */
export const FeltTable = ({ caption, felt, nameOf, hideNumbers }: FeltTableProps) => (
  <Table
    caption={caption}
    captionHidden
    columns={
      hideNumbers
        ? [i18n.t('history.column.site'), i18n.t('history.column.felt')]
        : [
            i18n.t('history.column.site'),
            i18n.t('today.visit.lighter'),
            i18n.t('today.visit.same'),
            i18n.t('today.visit.heavier'),
          ]
    }
    rows={felt.map((one) => ({
      key: one.site,
      name: nameOf(one.site),
      cells: hideNumbers
        ? [i18n.t(`history.felt.${mostlyFelt(one) ?? 'mixed'}`)]
        : [figure(one.lighter), figure(one.same), figure(one.heavier)],
    }))}
  />
)
