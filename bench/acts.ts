import type { Page } from 'playwright-core';

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
const threeFilters = (person: string): string => `outcome:answered dur:1m..10m with:${person}`;

const typeInSearch = (page: Page, text: string): Promise<number> =>
  page.evaluate((typed) => {
    const box = document.querySelector<HTMLInputElement>('#search-calls');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    return window.benchProbe.nextRows(() => {
      if (box === null) return;
      value?.set?.call(box, typed);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
  }, text);

/** Away with all chips; resolves when the rows of the whole list are painted. */
export const clearFilters = (page: Page): Promise<number> =>
  page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: 'Clear all' })
    .evaluate((clear: HTMLButtonElement) => window.benchProbe.nextRows(() => clear.click()));

/** By the controls on the screen. */
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
  search: (text) => typeInSearch(page, text),
  filter: (person) =>
    person === '' ? clearFilters(page) : typeInSearch(page, threeFilters(person)),
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
