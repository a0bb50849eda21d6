import { actions, type ActionId } from '../../shared/actions.ts';
import { keyWords } from '../../shared/key-words.ts';
import { useAppInfoStore } from '../app/app-info-store.ts';
import { useServices } from '../app/services.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { runAction } from './run-action.ts';
import { useCanRun } from './use-can-run.ts';

export interface ActionButtonProps extends Pick<ButtonProps, 'icon' | 'children' | 'ref'> {
  readonly action: ActionId;
  /** Why it cannot be done, where that is not plain. */
  readonly whyNot?: string | undefined;
}

/** A button of the toolbar, by the table of actions: its name, its key as a tooltip, what it does. */
export const ActionButton = ({ action, whyNot, children, ...rest }: ActionButtonProps) => {
  const services = useServices();
  const platform = useAppInfoStore(({ info }) => info?.platform ?? 'other');
  const canRun = useCanRun(action);
  const { title, keys } = actions[action];
  const key = keys?.[0];
  const hint = key === undefined ? undefined : keyWords(key, platform);
  return (
    <Button
      {...rest}
      aria-disabled={!canRun}
      title={canRun ? hint : (whyNot ?? hint)}
      onClick={() => void runAction(action, services)}
    >
      {title}
      {children}
    </Button>
  );
};
