import { hasNotices, onGrantsChanged } from '@/lib/browser/grants'
import { readOnChange } from '@/lib/pages/follower'
import { useSource } from '@/lib/pages/use-read'

const allowed = readOnChange(hasNotices, onGrantsChanged)

/** Whether notifications are permitted; follows changes of the permission. */
export const useNoticesAllowed = () => useSource(allowed)
