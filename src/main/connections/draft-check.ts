import type { Connection, ConnectionDraft } from '../../shared/connection.ts';
import type { FieldProblem } from '../../shared/failure.ts';
import {
  baseUrlKey,
  providerForms,
  type ProviderField,
  type ProviderForm,
} from '../../shared/provider.ts';
import { FailureError } from '../failure-error.ts';
import { providers } from '../providers/registry.ts';
import { answerTo, secretFields, type Answers } from './draft-answers.ts';

/** What is wrong with a draft, field by field, in sentences for the form. Pure. */
export const checkDraft = (
  draft: ConnectionDraft,
  stored: Connection | null,
): readonly FieldProblem[] => {
  const form = providerForms[draft.provider];
  const problems = [
    ...nameProblems(draft.name),
    ...form.fields.flatMap((field) => fieldProblems(field, draft, stored)),
    ...addressProblems(draft),
    ...storedProblems(draft, stored, form),
  ];
  // One sentence a field is enough: the first one said what to do.
  return problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  );
};

export const nameProblems = (name: string): readonly FieldProblem[] => {
  const trimmed = name.trim();
  if (trimmed === '') return [{ field: 'name', sentence: 'Give the connection a name.' }];
  return trimmed.length > 100 || /\p{Cc}/u.test(trimmed)
    ? [{ field: 'name', sentence: 'Use a name of at most 100 characters on one line.' }]
    : [];
};

const fieldProblems = (
  field: ProviderField,
  draft: ConnectionDraft,
  stored: Connection | null,
): readonly FieldProblem[] => {
  const isSecret = field.kind === 'secret';
  const value = answerTo(isSecret ? draft.secrets : draft.settings, field.key);
  const isKept = isSecret && stored?.hasKey === true;
  const sentence =
    value === '' ? emptyProblem(field, isKept) : (sendProblem(value) ?? formProblem(field, value));
  return sentence === null ? [] : [{ field: field.key, sentence }];
};

const emptyProblem = (field: ProviderField, isKept: boolean): string | null => {
  if (!field.isRequired || isKept) return null;
  return `${field.kind === 'choice' ? 'Choose' : 'Enter'} the ${field.label}.`;
};

/** Settings and secrets alike end up in an address or a header. */
const sendProblem = (value: string): string | null => {
  if (value.length > 1024) return 'This is longer than any real value. Paste it again.';
  return /^[\x20-\x7e]+$/.test(value)
    ? null
    : 'There is a character in it that cannot be sent. Paste it again.';
};

const formProblem = ({ label, choices, pattern, patternHint }: ProviderField, value: string) => {
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    return `Choose one of ${choices.map((choice) => choice.label).join(', ')}.`;
  }
  if (pattern !== undefined && !pattern.test(value)) return patternHint ?? `Check the ${label}.`;
  return null;
};

const addressProblems = (draft: ConnectionDraft): readonly FieldProblem[] => {
  try {
    providers[draft.provider].baseUrl(draft.settings);
    return [];
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.kind !== 'invalid-settings') throw error;
    return error.failure.problems;
  }
};

const storedProblems = (
  draft: ConnectionDraft,
  stored: Connection | null,
  form: ProviderForm,
): readonly FieldProblem[] => {
  if (stored === null) return [];
  if (stored.isSample) {
    return [{ field: 'name', sentence: 'The sample calls have no settings to change.' }];
  }
  if ((stored.provider as string) !== draft.provider) {
    return [{ field: 'name', sentence: 'Add a new connection for another provider.' }];
  }
  if (addressOf(draft.settings, form) === addressOf(stored.settings, form)) return [];
  // Otherwise whoever can edit a connection could have its stored key sent to a server of theirs.
  return secretFields(form)
    .filter(({ key }) => answerTo(draft.secrets, key) === '')
    .map(({ key, label }) => ({
      field: key,
      sentence: `Enter the ${label} again: the stored one is only for the address it was saved with.`,
    }));
};

/** Everything that decides where requests go: the typed address and the one made of the settings. */
const addressOf = (settings: Answers, form: ProviderForm): string =>
  `${answerTo(settings, baseUrlKey)} ${form.defaultBaseUrl(settings)}`;
