import { Cable, CalendarCheck, Phone, Settings, type LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';

import { screens, useNavigationStore, type Screen } from './navigation-store.ts';
import styles from './navigation.module.css';

const links: Readonly<Record<Screen, { readonly title: string; readonly icon: LucideIcon }>> = {
  calls: { title: 'Calls', icon: Phone },
  coverage: { title: 'Coverage', icon: CalendarCheck },
  connections: { title: 'Connections', icon: Cable },
  settings: { title: 'Settings', icon: Settings },
};

/** The rail at the left: one link per screen. */
export const Navigation = () => {
  const { screen, goTo } = useNavigationStore();
  const follow = (target: Screen) => (event: MouseEvent) => {
    event.preventDefault();
    goTo(target);
  };
  return (
    <nav aria-label="Main" className={styles['rail']}>
      <ul>
        {screens.map((target) => {
          const { title, icon: Icon } = links[target];
          return (
            <li key={target}>
              <a
                href={`#${target}`}
                title={title}
                draggable={false}
                className={styles['link']}
                aria-current={target === screen ? 'page' : undefined}
                onClick={follow(target)}
              >
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span className={styles['title']}>{title}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
