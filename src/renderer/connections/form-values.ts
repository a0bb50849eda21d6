import type { Connection, ConnectionDraft } from '../../shared/connection.ts';
import { providerForms, providerIds, type ProviderId } from '../../shared/provider.ts';

/** What stands in the form. Answers of another provider stay, should the person switch back. */
export interface FormValues {
  readonly provider: ProviderId;
  readonly name: string;
  /** By field key, secrets and `baseUrl` included. */
  readonly answers: Readonly<Record<string, string>>;
  readonly acceptsWeakKeyStorage: boolean;
}

const [firstProvider] = providerIds;

export const initialValues = (connection: Connection | null): FormValues => ({
  provider: connection?.provider ?? firstProvider ?? 'cometchat',
  name: connection?.name ?? '',
  answers: connection?.settings ?? {},
  acceptsWeakKeyStorage: false,
});

/** A choice that was not touched is its first one, which is what the screen shows. */
export const answerOf = (values: FormValues, key: string): string =>
  values.answers[key] ??
  providerForms[values.provider].fields.find((field) => field.key === key)?.choices?.[0]?.value ??
  '';

/** What goes to main: only this provider's fields, trimmed, settings and secrets apart. */
export const draftOf = (values: FormValues, id: string | undefined): ConnectionDraft => {
  const { fields } = providerForms[values.provider];
  const pick = (keys: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      keys.map((key) => [key, answerOf(values, key).trim()]).filter(([, value]) => value !== ''),
    ) as Record<string, string>;
  const keysOf = (isSecret: boolean): readonly string[] =>
    fields.filter(({ kind }) => (kind === 'secret') === isSecret).map(({ key }) => key);
  return {
    ...(id === undefined ? {} : { id }),
    provider: values.provider,
    name: values.name.trim(),
    settings: pick([...keysOf(false), 'baseUrl']),
    secrets: pick(keysOf(true)),
    acceptsWeakKeyStorage: values.acceptsWeakKeyStorage,
  };
};
