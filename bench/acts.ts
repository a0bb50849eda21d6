import type { Page } from 'playwright-core';

import type { Condition } from '../src/renderer/archive/condition.ts';
import type {} from './window.ts';

/** What a person does to a list, timed until other rows are painted. */
export interface Acts {
  readonly sort: (column: string) => Promise<number>;
  readonly search: (text: string) => Promise<number>;
  readonly filter: (person: string) => Promise<number>;
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Answered, one to ten minutes, and somebody's name. */
const threeConditions = (person: string): readonly Condition[] => [
  { kind: 'values', column: 'outcome', values: ['answered'], isNot: false },
  { kind: 'range', column: 'duration', min: 60, max: 600, isNot: false },
  { kind: 'person', match: 'contains', text: person, isNot: false },
];

/** By the controls on the screen; filters by the page's own store, where `list.html` shows it. */
export const appActs = (page: Page): Acts => ({
  sort: (column) =>
    page.evaluate((id) => {
      const header = document.querySelector(
        `.ag-header-cell[col-id="${id}"] .ag-header-cell-comp-wrapper > *`,
      );
      return window.benchProbe.nextRows(() => {
        header?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        header?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
    }, column),
  search: (text) =>
    page.evaluate((typed) => {
      const box = document.querySelector<HTMLInputElement>('#search-calls');
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      return window.benchProbe.nextRows(() => {
        if (box === null) return;
        value?.set?.call(box, typed);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    }, text),
  filter: (person) =>
    page.evaluate(
      (conditions) => window.benchProbe.nextRows(() => window.benchFilter('', conditions)),
      person === '' ? [] : threeConditions(person),
    ),
});

/** By AG Grid's own API, which spares the obvious way its clicks. */
export const plainActs = (page: Page): Acts => ({
  sort: (column) =>
    page.evaluate(async (colId) => {
      const grid = await window.plainGrid;
      // Downwards: its ascending order begins with calls without a value, whichever the column.
      return window.benchProbe.nextRows(() =>
        grid.applyColumnState({ state: [{ colId, sort: 'desc' }], defaultState: { sort: null } }),
      );
    }, column),
  search: (text) =>
    page.evaluate(async (quickFilterText) => {
      const grid = await window.plainGrid;
      return window.benchProbe.nextRows(() =>
        grid.setGridOption('quickFilterText', quickFilterText),
      );
    }, text),
  filter: (person) =>
    page.evaluate(async (name) => {
      const grid = await window.plainGrid;
      const model = {
        outcome: { filterType: 'text', type: 'equals', filter: 'answered' },
        duration: { filterType: 'number', type: 'inRange', filter: 60, filterTo: 600 },
        from: { filterType: 'text', type: 'contains', filter: name },
      };
      return window.benchProbe.nextRows(() => grid.setFilterModel(name === '' ? null : model));
    }, person),
});
