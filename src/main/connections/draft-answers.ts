import type { ConnectionDraft } from '../../shared/connection.ts';
import {
  baseUrlKey,
  providerForms,
  type ProviderField,
  type ProviderForm,
} from '../../shared/provider.ts';
import type { KeyStore, Secrets } from '../keys/key-store.ts';

export type Answers = Readonly<Record<string, string>>;

/** Only what the form asks for, ends trimmed, empty answers left out. */
export const cleanSettings = (draft: ConnectionDraft): Answers => {
  const textKeys = providerForms[draft.provider].fields
    .filter(({ kind }) => kind !== 'secret')
    .map(({ key }) => key);
  return clean(draft.settings, [...textKeys, baseUrlKey]);
};

export const cleanSecrets = (draft: ConnectionDraft): Answers =>
  clean(
    draft.secrets,
    secretFields(providerForms[draft.provider]).map(({ key }) => key),
  );

const clean = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(
    keys.map((key) => [key, answerTo(answers, key)] as const).filter(([, value]) => value !== ''),
  );

/** An answer with its ends trimmed; empty when there is none. */
export const answerTo = (answers: Answers, key: string): string =>
  Object.hasOwn(answers, key) ? (answers[key] ?? '').trim() : '';

export const secretFields = ({ fields }: ProviderForm): readonly ProviderField[] =>
  fields.filter(({ kind }) => kind === 'secret');

/**
 * The secrets of a draft: those typed, and for the others the stored ones, which come only when
 * they were saved for this origin. Throws `key-missing`, `key-unreadable`.
 */
export const wholeSecrets = async (
  draft: ConnectionDraft,
  origin: string,
  keys: KeyStore,
): Promise<Secrets> => {
  const typed = cleanSecrets(draft);
  const isWhole = secretFields(providerForms[draft.provider]).every(
    ({ key, isRequired }) => !isRequired || Object.hasOwn(typed, key),
  );
  if (isWhole || draft.id === undefined) return typed;
  return { ...(await keys.read(draft.id, origin)), ...typed };
};
