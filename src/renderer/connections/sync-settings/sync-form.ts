import type { FieldProblem } from '../../../shared/failure.ts';
import { readDate } from '../../find/query/dates.ts';
import type { ConnectionSyncSettings } from '../../../shared/sync-settings.ts';

/** What stands in the fields, as typed. */
export interface SyncForm {
  /** `all`, a number of days of the list, or `custom`. */
  readonly reach: string;
  readonly customDays: string;
  /** The first and the last day, as `2025-03-01`; empty where there is no limit. */
  readonly keepFrom: string;
  readonly keepUntil: string;
  readonly trailingHours: string;
  /** Empty when the person does not know, as no provider says. */
  readonly keptDays: string;
}

export const reachChoices = [
  { value: 'all', label: 'All there is' },
  { value: '30', label: 'The last 30 days' },
  { value: '90', label: 'The last 90 days' },
  { value: '365', label: 'The last 365 days' },
  { value: 'custom', label: 'Custom' },
] as const;

const mostDays = 36_500;
const mostHours = 24 * 366;

export const toForm = (settings: ConnectionSyncSettings): SyncForm => {
  const { howFarBackDays, keepFrom, keepUntil, trailingHours, providerKeepsDays } = settings;
  const days = howFarBackDays === null ? 'all' : String(howFarBackDays);
  const isListed = reachChoices.some(({ value }) => value === days);
  return {
    reach: isListed ? days : 'custom',
    customDays: isListed ? '' : days,
    keepFrom: keepFrom ?? '',
    keepUntil: keepUntil ?? '',
    trailingHours: String(trailingHours),
    keptDays: providerKeepsDays == null ? '' : String(providerKeepsDays),
  };
};

/** A whole number from 1 to the most; `null` for anything else. */
const wholeNumber = (typed: string, most: number): number | null => {
  const text = typed.trim();
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
};

const hint = (what: string, most: number): string =>
  `Enter a whole number of ${what} from 1 to ${most.toLocaleString('en-US')}.`;

/** Which days there are is the same in every zone. */
const anyZone = { zone: 'UTC', now: 0 };

const dayProblem = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '') return null;
  if (!/^[12]\d{3}-\d\d-\d\d$/u.test(text)) {
    return `“${text}” is no date. Write 2025-03-01, or leave it empty.`;
  }
  const read = readDate(text, anyZone);
  return read.kind === 'wrong' ? read.sentence : null;
};

const dayProblems = ({ keepFrom, keepUntil }: SyncForm): readonly FieldProblem[] => {
  const days = { keepFrom, keepUntil };
  const problems = (['keepFrom', 'keepUntil'] as const).flatMap((field) => {
    const sentence = dayProblem(days[field]);
    return sentence === null ? [] : [{ field, sentence }];
  });
  const [first, last] = [keepFrom.trim(), keepUntil.trim()];
  if (problems.length > 0 || first === '' || last === '' || first <= last) return problems;
  const sentence = `${last} is before ${first}, so no call would be fetched. Enter a later day, or leave one of the two empty.`;
  return [{ field: 'keepUntil', sentence }];
};

export const problemsOf = (form: SyncForm): readonly FieldProblem[] => {
  const problems: FieldProblem[] = [...dayProblems(form)];
  if (form.reach === 'custom' && wholeNumber(form.customDays, mostDays) === null)
    problems.push({ field: 'customDays', sentence: hint('days', mostDays) });
  if (wholeNumber(form.trailingHours, mostHours) === null)
    problems.push({ field: 'trailingHours', sentence: hint('hours', mostHours) });
  if (form.keptDays.trim() !== '' && wholeNumber(form.keptDays, mostDays) === null)
    problems.push({ field: 'keptDays', sentence: hint('days', mostDays) });
  return problems;
};

const reachOf = ({ reach, customDays }: SyncForm): number | null => {
  if (reach === 'all') return null;
  return wholeNumber(reach === 'custom' ? customDays : reach, mostDays);
};

const dayOrNone = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** `null` while a field has a problem. */
export const fromForm = (form: SyncForm): ConnectionSyncSettings | null => {
  const trailingHours = wholeNumber(form.trailingHours, mostHours);
  if (trailingHours === null || problemsOf(form).length > 0) return null;
  return {
    howFarBackDays: reachOf(form),
    keepFrom: dayOrNone(form.keepFrom),
    keepUntil: dayOrNone(form.keepUntil),
    trailingHours,
    providerKeepsDays: wholeNumber(form.keptDays, mostDays),
  };
};
