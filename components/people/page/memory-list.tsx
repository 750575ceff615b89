import { useState } from 'react'
import { i18n } from '#i18n'
import { useOnceAtATime } from '@/components/ui/use-once-at-a-time'
import { Button } from '@/components/ui/button'
import { focusOnOpen } from '@/components/ui/focus-on-open'
import layout from '@/components/ui/styles/layout.module.css'
import { TextArea } from '@/components/ui/fields/text-area'
import type { Memory } from '@/lib/domain/people/memory'
import type { Instant } from '@/lib/domain/time/units'
import styles from './entries.module.css'
import { FormActions } from './form-actions'
import { useSaved } from './use-saved'

export interface MemoryListProps {
  memories: readonly Memory[]
  onAdd: (text: string) => Promise<boolean>
  onChange: (memory: Memory, text: string) => void
  onRemove: (memory: Memory) => void
}

const dateWords = (atMs: Instant) => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(atMs)

/** One memory, edited in place. Emptying it changes nothing, since removing has its own button. */
function MemoryRow({
  memory,
  onChange,
  onRemove,
}: { memory: Memory } & Pick<MemoryListProps, 'onChange' | 'onRemove'>) {
  const saved = useSaved(memory.text, (text) => text.trim() && onChange(memory, text.trim()))
  const date = dateWords(memory.atMs)
  return (
    <li className={styles.keep}>
      <div className={styles.wide}>
        <TextArea label={date} rows={1} value={saved.text} onChange={saved.onChange} onBlur={saved.onBlur} />
      </div>
      <Button
        kind="plain"
        size="small"
        aria-label={i18n.t('people.memory.removeLabel', [date])}
        onClick={() => onRemove(memory)}
      >
        {i18n.t('people.channel.remove')}
      </Button>
    </li>
  )
}

/** The memories of somebody. */
export function MemoryList({ memories, onAdd, onChange, onRemove }: MemoryListProps) {
  /** Null while the form is closed. */
  const [text, setText] = useState<string | null>(null)
  const submit = useOnceAtATime(async () => {
    if (!text?.trim() || (await onAdd(text.trim()))) setText(null)
  })
  return (
    <div className={styles.list}>
      {memories.length > 0 && (
        <ul>
          {memories.map((memory) => (
            <MemoryRow key={memory.id} memory={memory} onChange={onChange} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {text === null ? (
        <Button size="small" onClick={() => setText('')}>
          {i18n.t('people.memory.add')}
        </Button>
      ) : (
        <form className={layout.form} onSubmit={submit}>
          <TextArea
            label={i18n.t('people.memory.text')}
            rows={2}
            // The person has just opened the form, so it takes the focus.
            ref={focusOnOpen}
            value={text}
            onChange={setText}
          />
          <FormActions save={i18n.t('people.memory.keep')} onCancel={() => setText(null)} />
        </form>
      )}
    </div>
  )
}
