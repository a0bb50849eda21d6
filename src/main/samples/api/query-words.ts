/** One query parameter taken apart: `startedAt[gte]=5` is name `startedAt`, operator `gte`. */
export interface Parameter {
  readonly name: string;
  /** `null` without brackets. */
  readonly operator: string | null;
  readonly value: string;
}

const takeApart = ([key, value]: readonly [string, string]): Parameter => {
  const match = /^([^[]+)\[([^\]]*)\]$/.exec(key);
  return { name: match?.[1] ?? key, operator: match?.[2] ?? null, value };
};

/** `types[]=a&types[]=b` is one parameter, the same as `types=a,b`. */
export const parametersOf = (query: URLSearchParams): readonly Parameter[] => {
  const parameters = [...query].map(takeApart);
  const items = parameters.filter(({ operator }) => operator === '');
  const lists = [...new Set(items.map(({ name }) => name))].map((name) => ({
    name,
    operator: null,
    value: items.flatMap((item) => (item.name === name ? [item.value] : [])).join(','),
  }));
  return [...parameters.filter(({ operator }) => operator !== ''), ...lists];
};

export type Operator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

const operators: readonly string[] = ['eq', 'gt', 'gte', 'lt', 'lte'] satisfies Operator[];

const isOperator = (text: string): text is Operator => operators.includes(text);

/** What the form without brackets means is not documented; we take it for `eq`. */
export const operatorOf = ({ operator }: Parameter): Operator | null => {
  if (operator === null) return 'eq';
  return isOperator(operator) ? operator : null;
};

const comparisons: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

export const compare = (a: number, operator: Operator, b: number): boolean =>
  comparisons[operator](a, b);
