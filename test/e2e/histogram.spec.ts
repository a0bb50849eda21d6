import { expect, test } from './app-fixture.ts';
import { expectCalls } from './steps.ts';

/** `689` of `15 Nov 2026 to 20 Nov 2026, 689 calls: …`. */
const callsIn = (words: string | null): number =>
  Number(/([\d,]+) calls?:/u.exec(words ?? '')?.[1]?.replaceAll(',', '') ?? Number.NaN);

test('bars are walked with the keys or dragged over, and filter the list', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  await page.getByRole('button', { name: 'Explore sample calls' }).click();
  await expectCalls(page, 5_000, 60_000);
  const bars = page.getByRole('slider', { name: 'Calls over time' });
  await expect(bars).toHaveAttribute('aria-valuetext', /5,000 calls: [\d,]+ Answered/u);

  await bars.focus();
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  const chosen = callsIn(await bars.getAttribute('aria-valuetext'));
  expect(chosen).toBeGreaterThan(0);
  expect(chosen).toBeLessThan(5_000);
  await page.keyboard.press('Enter');
  await expectCalls(page, chosen);
  const filters = page.getByRole('group', { name: 'Filters' });
  await expect(filters.getByRole('button', { name: /^Initiated 20/u })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expectCalls(page, 5_000);
  await expect(bars).toHaveAttribute('aria-valuetext', /5,000 calls/u);

  const box = await bars.boundingBox();
  if (box === null) throw new Error('The bars are not on screen.');
  const at = (part: number): [number, number] => [box.x + box.width * part, box.y + box.height / 2];
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.6), { steps: 5 });
  const dragged = callsIn(await bars.getAttribute('aria-valuetext'));
  await page.mouse.up();
  await expectCalls(page, dragged);
  await filters.getByRole('button', { name: 'Clear all' }).click();

  await page.getByRole('button', { name: 'Calls over time' }).click();
  await expect(bars).toHaveCount(0);
  await first.close();
  const again = await launch({ offline: true });
  await expectCalls(again.page, 5_000);
  const toggle = again.page.getByRole('button', { name: 'Calls over time' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
});
