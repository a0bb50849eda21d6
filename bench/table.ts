/** One line of the result. */
export interface Row {
  readonly name: string;
  readonly calls: number;
  readonly unit: string;
  readonly value: number;
  /** The obvious way, in the same run. */
  readonly baseline: number | null;
  /** How many times better than the obvious way; a share of it where less is better and so asked. */
  readonly ratio: number | null;
  readonly goal: string | null;
  /** `null` where there is no goal. */
  readonly met: boolean | null;
}

interface Figure {
  readonly name: string;
  readonly calls: number;
  readonly unit: string;
  readonly value: number;
}

const plain = { baseline: null, ratio: null, goal: null, met: null } as const;

/** No frame of the one against no frame of the other is no ratio. */
const ratioOf = ({ value }: Figure, baseline: number | null): number | null =>
  baseline === null || baseline === 0 ? null : value / baseline;

/** Seconds, milliseconds: less is better, and `goal` times less is what is wanted. */
export const faster = (figure: Figure, baseline: number, goal: number | null): Row => {
  const ratio = baseline / figure.value;
  if (goal === null) return { ...figure, ...plain, baseline, ratio };
  return { ...figure, baseline, ratio, goal: `≥ ${goal} × faster`, met: ratio >= goal };
};

/** Calls a second: more is better. */
export const more = (figure: Figure, baseline: number, goal: number): Row => {
  const ratio = figure.value / baseline;
  return { ...figure, baseline, ratio, goal: `≥ ${goal} ×`, met: ratio >= goal };
};

export const share = (figure: Figure, baseline: number, goal: number): Row => {
  const ratio = figure.value / baseline;
  return { ...figure, baseline, ratio, goal: `≤ ${goal} ×`, met: ratio <= goal };
};

export const atMost = (figure: Figure, goal: number, baseline: number | null = null): Row => ({
  ...figure,
  baseline,
  ratio: ratioOf(figure, baseline),
  goal: `≤ ${goal} ${figure.unit}`,
  met: figure.value <= goal,
});

export const atLeast = (figure: Figure, goal: number): Row => ({
  ...figure,
  ...plain,
  goal: `≥ ${goal}`,
  met: figure.value >= goal,
});

export const noted = (figure: Figure, baseline: number | null = null): Row => ({
  ...figure,
  ...plain,
  baseline,
  ratio: ratioOf(figure, baseline),
});

const shown = (value: number | null): string => {
  if (value === null) return '';
  const digits = Math.abs(value) < 10 ? 2 : 0;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
};

const verdict = ({ goal, met }: Row): string => {
  if (goal === null) return '';
  return met === true ? `${goal}: met` : `${goal}: MISSED`;
};

export const toMarkdown = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => [
    `${row.name} (${row.calls.toLocaleString('en-US')})`,
    `${shown(row.value)} ${row.unit}`,
    row.baseline === null ? '' : `${shown(row.baseline)} ${row.unit}`,
    row.ratio === null ? '' : `${shown(row.ratio)} ×`,
    verdict(row),
  ]);
  const head = ['', 'Callshelf', 'the obvious way', 'ratio', 'goal'];
  const widths = head.map((_, at) =>
    Math.max(...[head, ...cells].map((one) => one[at]?.length ?? 0)),
  );
  const line = (one: readonly string[]): string =>
    `| ${one.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...cells.map(line)].join('\n');
};
