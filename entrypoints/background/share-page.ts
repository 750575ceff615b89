import type { PageInFront } from '@/lib/browser/menus'
import { openHome } from '@/lib/browser/open'
import { keepShared } from '@/lib/browser/shared-page'
import { sharedPageOf } from '@/lib/domain/check-ins/shared-page'

/**
 * Opens the composer with a page to share. Until it is sent, the page is kept in memory only, and in no
 * address.
 */
export async function sharePage(page: PageInFront): Promise<void> {
  const shared = sharedPageOf(page)
  await openHome(shared ? `#/share/${await keepShared(shared)}` : '#/share')
}
