import { Cable, CalendarCheck, Phone, Settings, type LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';

import { screens, screenTitles, type Screen } from '../../shared/screens.ts';
import { useNavigationStore } from './navigation-store.ts';
import styles from './navigation.module.css';

const icons: Readonly<Record<Screen, LucideIcon>> = {
  calls: Phone,
  coverage: CalendarCheck,
  connections: Cable,
  settings: Settings,
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
          const title = screenTitles[target];
          const Icon = icons[target];
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
