import {
  actionGroups,
  actionIds,
  actions,
  type ActionGroup,
  type ActionId,
} from '../../shared/actions.ts';

export interface ActionList {
  readonly title: ActionGroup | 'Recently used';
  readonly ids: readonly ActionId[];
}

type Test = (id: ActionId) => boolean;

const inGroups = (isListed: Test): readonly ActionList[] =>
  actionGroups
    .map((title) => ({
      title,
      ids: actionIds.filter((id) => actions[id].group === title && isListed(id)),
    }))
    .filter(({ ids }) => ids.length > 0);

/** What the palette lists: the lately used first, then the rest by group, each once. */
export const paletteLists = (recent: readonly ActionId[], isKnown: Test): readonly ActionList[] => {
  const isListed: Test = (id) => id !== 'commands' && isKnown(id);
  const lately = recent.filter(isListed);
  const rest = inGroups((id) => isListed(id) && !lately.includes(id));
  return lately.length === 0 ? rest : [{ title: 'Recently used', ids: lately }, ...rest];
};

export const pressesOf = (id: ActionId): readonly string[] => [
  ...(actions[id].keys ?? []),
  ...(actions[id].keysInList ?? []),
];

/** What the map of keys lists: all that has a key. */
export const keyLists = (isKnown: Test): readonly ActionList[] =>
  inGroups((id) => pressesOf(id).length > 0 && isKnown(id));
