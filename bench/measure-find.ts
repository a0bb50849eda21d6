import type { Page } from 'playwright-core';

import { clearFilters, median } from './acts.ts';
import type {} from './window.ts';

export interface FindTimes {
  /** From a word or a filter typed to new rows and their count. */
  readonly wordMs: number;
  readonly chipMs: number;
  /** From the choice of a column to its values with counts. */
  readonly panelMs: number;
  /** From an arrow key to the details of the next call, the key held. */
  readonly arrowMs: number;
}

const typeAndEnter = (page: Page, text: string): Promise<number> =>
  page.evaluate((typed) => {
    const box = document.querySelector<HTMLInputElement>('#search-calls');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const count = (): string =>
      document.querySelector('footer [role="status"]')?.textContent.split(' ')[0] ?? '';
    const calls = count();
    const rows = window.benchProbe.nextRows(() => {
      value?.set?.call(box, typed);
      box?.dispatchEvent(new Event('input', { bubbles: true }));
      box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    const counted = window.benchProbe.untilPainted(() => count() !== calls);
    return Promise.all([rows, counted]).then((times) => Math.max(...times));
  }, text);

const words = async (page: Page): Promise<number> => {
  const times: number[] = [];
  for (const word of ['smith', 'walker', 'olivia', 'hugo', 'anna']) {
    times.push(await typeAndEnter(page, word));
    await typeAndEnter(page, '');
  }
  return median(times);
};

const chips = async (page: Page): Promise<number> => {
  const times: number[] = [];
  for (const chip of ['outcome:missed', 'dur:>5m', 'type:video', 'outcome:rejected', 'dur:<90s']) {
    times.push(await typeAndEnter(page, chip));
    await clearFilters(page);
  }
  return median(times);
};

const panels = async (page: Page): Promise<number> => {
  const times: number[] = [];
  for (const column of ['Outcome', 'Type', 'Direction']) {
    await page
      .getByRole('group', { name: 'Filters' })
      .getByRole('button', { name: /^Filter/u })
      .click();
    const entry = page.getByRole('button', { name: column, exact: true });
    times.push(
      await entry.evaluate((button: HTMLButtonElement, name) => {
        button.click();
        return window.benchProbe.untilPainted(
          () => document.querySelector(`[role="dialog"] ul[aria-label="${name}"] li`) !== null,
        );
      }, column),
    );
    await page.keyboard.press('Escape');
  }
  return median(times);
};

/** As a key that is held, each press as soon as the one before it has shown its call. */
const arrows = async (page: Page): Promise<number> => {
  await page.locator('[role="gridcell"][col-id="initiated"]').first().click();
  const times: number[] = [];
  for (let press = 0; press < 40; press += 1) {
    times.push(
      await page.evaluate(() => {
        const cell = document.activeElement;
        const row = Number(cell?.closest('[row-index]')?.getAttribute('row-index')) + 1;
        cell?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true }),
        );
        return window.benchProbe.untilPainted(() => {
          const id = document.querySelector(
            `[row-index="${String(row)}"] [col-id="callId"]`,
          )?.textContent;
          const details = document.querySelector('[aria-label="Call details"]')?.textContent;
          return id !== undefined && id !== '' && details?.includes(id) === true;
        });
      }),
    );
  }
  await page.keyboard.press('Escape');
  return median(times);
};

export const measureFind = async (page: Page): Promise<FindTimes> => ({
  wordMs: await words(page),
  chipMs: await chips(page),
  panelMs: await panels(page),
  arrowMs: await arrows(page),
});
