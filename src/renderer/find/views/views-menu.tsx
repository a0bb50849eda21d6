import { Bookmark, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';

import { useServices } from '../../app/services.ts';
import type { SavedView } from '../../archive/saved-view.ts';
import { resetLayout } from '../../calls/list-look-store.ts';
import { Button } from '../../ui/button.tsx';
import panelStyles from '../panels/panels.module.css';
import { builtInViews } from './built-in-views.ts';
import { SaveViewForm } from './save-view-form.tsx';
import { showView, viewOnScreen } from './show-view.ts';
import styles from './views-menu.module.css';

/** Views with a name: those that are always there, and a person's own. */
export const ViewsMenu = () => {
  const { archive } = useServices();
  const [isOpen, setIsOpen] = useState(false);
  const [own, setOwn] = useState<readonly SavedView[]>([]);
  const [problem, setProblem] = useState('');

  const told = (task: Promise<unknown>): void => {
    task
      .then(() => archive.savedViews())
      .then(setOwn)
      .catch((error: unknown) =>
        setProblem(`The views could not be read or kept: ${String(error)}`),
      );
  };
  const open = (isNowOpen: boolean): void => {
    setIsOpen(isNowOpen);
    setProblem('');
    if (isNowOpen) told(Promise.resolve());
  };

  const choose = (view: SavedView): void => {
    const gone = showView(view);
    setProblem(
      gone.length === 0
        ? ''
        : `“${view.name}” names what is gone: ${gone.join(', ')}. The rest of it is shown.`,
    );
    if (gone.length === 0) setIsOpen(false);
  };
  const save = (name: string): void => {
    const id = own.find((one) => one.name === name)?.id ?? crypto.randomUUID();
    told(archive.saveView(viewOnScreen(id, name)));
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={open}>
      <Popover.Trigger asChild>
        <Button icon={Bookmark}>Views</Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={panelStyles['panel']}
          aria-label="Views"
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <h2 className={panelStyles['title']}>Views</h2>
          <ul className={panelStyles['menu']}>
            {[...builtInViews, ...own].map((view) => (
              <li key={view.id} className={styles['view']}>
                <Button look="quiet" className={styles['name']} onClick={() => choose(view)}>
                  {view.name}
                </Button>
                {builtInViews.includes(view) ? null : (
                  <Button
                    look="quiet"
                    icon={X}
                    aria-label={`Remove view ${view.name}`}
                    onClick={() => told(archive.removeView(view.id))}
                  />
                )}
              </li>
            ))}
          </ul>
          <p role="status" className={styles['problem']}>
            {problem}
          </p>
          <SaveViewForm onSave={save} />
          <Button onClick={resetLayout}>Reset layout</Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
};
