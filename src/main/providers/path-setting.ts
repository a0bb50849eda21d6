import type { ProviderForm } from '../../shared/provider.ts';
import { invalidSetting } from './given-base-url.ts';

/**
 * An answer of the form as one part of an address, checked with the form's own pattern once more:
 * settings also come from disk. Throws `invalid-settings`.
 */
export const pathSetting = (
  form: ProviderForm,
  key: string,
  settings: Readonly<Record<string, string>>,
): string => {
  const value = (settings[key] ?? '').trim();
  const field = form.fields.find((candidate) => candidate.key === key);
  if (field?.pattern?.test(value) !== true) {
    throw invalidSetting(key, field?.patternHint ?? `Check the ${field?.label ?? key}.`);
  }
  return encodeURIComponent(value);
};
