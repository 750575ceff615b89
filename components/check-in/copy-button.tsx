import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { Button, type ButtonLook } from '@/components/ui/button'
import { Status } from '@/components/ui/status'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

const saidForMs = 3000

interface CopyButtonProps extends ButtonLook {
  /** Copies the text; a rejection is shown to the person. */
  onCopy: () => void | Promise<void>
  /** Called when the browser refused to copy; with null once that is resolved. */
  onProblem?: (problem: string | null) => void
}

/** Copies a text, and tells that it did. */
export function CopyButton({ onCopy, onProblem, kind = 'quiet', size }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), saidForMs)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      await onCopy()
      onProblem?.(null)
      setCopied(true)
    } catch {
      setCopied(false)
      onProblem?.(i18n.t('checkIn.copyFailed'))
    }
  }

  return (
    <>
      <Button kind={kind} size={size} onClick={copy}>
        {copied ? i18n.t('checkIn.copied') : i18n.t('checkIn.copy')}
      </Button>
      <Status>{copied && <VisuallyHidden>{i18n.t('checkIn.copied')}</VisuallyHidden>}</Status>
    </>
  )
}
