import { addConnection, columnTexts, expectCalls, grid, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const seconds = (text: string): number =>
  text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

test('a click on a header sorts all calls, a second click turns the order over', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 450 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 450);

  const header = grid(page).getByRole('columnheader', { name: 'Duration' });
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect
    .poll(async () => {
      const texts = (await columnTexts(page, 'duration')).filter((text) => text.includes(':'));
      const values = texts.map(seconds);
      return values.length > 0 && values.every((value, at) => at === 0 || value >= values[at - 1]!);
    })
    .toBe(true);

  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect
    .poll(async () => {
      const texts = (await columnTexts(page, 'duration')).filter((text) => text.includes(':'));
      return texts.length > 0 && seconds(texts[0]!) > 3_000;
    })
    .toBe(true);
});
