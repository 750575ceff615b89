import { i18n } from '#i18n'
import styles from './people-nav.module.css'

const views = ['people', 'plans', 'dates', 'map', 'balance', 'same'] as const
export type PeopleViewName = (typeof views)[number]

/** Links to the views of people. */
export const PeopleNav = ({ current }: { current: PeopleViewName }) => (
  <nav className={styles.nav} aria-label={i18n.t('people.nav.label')}>
    {views.map((view) => (
      <a
        key={view}
        href={view === 'people' ? '#/people' : `#/people/${view}`}
        aria-current={view === current ? 'page' : undefined}
        className={styles.link}
      >
        {i18n.t(`people.nav.${view}`)}
      </a>
    ))}
  </nav>
)
