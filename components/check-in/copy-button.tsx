import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { Button, type ButtonLook } from '@/components/ui/button'
import { Status } from '@/components/ui/status'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

const saidForMs = 3000

interface CopyButtonProps extends ButtonLook {
  /** Copies the text; a rejected promise is told to the person. */
  onCopy: () => void | Promise<void>
  /** The browser refused; null takes it back. */
  onProblem?: (problem: string | null) => void
}

/** Copies, and says that it did. */
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
