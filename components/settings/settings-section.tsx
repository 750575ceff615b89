import { type ReactNode, useId } from 'react'
import layout from '@/components/ui/styles/layout.module.css'

/** A heading and what belongs to it. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={layout.stack4} aria-labelledby={id}>
      <h2 id={id} className={layout.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}
