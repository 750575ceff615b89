import styles from './rail.module.css'

export interface RailItem {
  href: string
  label: string
  current: boolean
}

/** The list of views at the side of a full page. */
export function Rail({ label, items }: { label: string; items: readonly RailItem[] }) {
  return (
    <nav aria-label={label} className={styles.rail}>
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          className={styles.item}
          aria-current={item.current ? 'page' : undefined}
        >
          {item.label}
        </a>
      ))}
    </nav>
  )
}
