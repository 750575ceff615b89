import { hasNotices, onGrantsChanged } from '@/lib/browser/grants'
import { readOnChange } from '@/lib/pages/follower'
import { useSource } from '@/lib/pages/use-read'

const allowed = readOnChange(hasNotices, onGrantsChanged)

/** Whether the browser lets Porchlight show notifications; followed as the person allows and forbids. */
export const useNoticesAllowed = () => useSource(allowed)
