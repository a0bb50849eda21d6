import type { Connection, ConnectionDraft } from '../../shared/connection.ts';
import { providerForms, providerIds, type ProviderId } from '../../shared/provider.ts';

/** By field key, secrets and `baseUrl` included. */
export type Answers = Readonly<Record<string, string>>;

/** What stands in the form. The name is for any provider; answers are for one. */
export interface FormValues {
  readonly provider: ProviderId;
  readonly name: string;
  /**
   * Those of another provider stay, should the person switch back, and go nowhere: a key must not
   * be sent to the address that was typed for another provider.
   */
  readonly answers: Readonly<Partial<Record<ProviderId, Answers>>>;
  readonly acceptsWeakKeyStorage: boolean;
}

const [firstProvider] = providerIds;

export const initialValues = (connection: Connection | null): FormValues => ({
  provider: connection?.provider ?? firstProvider ?? 'cometchat',
  name: connection?.name ?? '',
  answers: connection === null ? {} : { [connection.provider]: connection.settings },
  acceptsWeakKeyStorage: false,
});

/** A choice that was not touched is its first one, which is what the screen shows. */
export const answerOf = (values: FormValues, key: string): string =>
  values.answers[values.provider]?.[key] ??
  providerForms[values.provider].fields.find((field) => field.key === key)?.choices?.[0]?.value ??
  '';

export const withAnswer = (values: FormValues, key: string, value: string): FormValues => {
  const own = { ...values.answers[values.provider], [key]: value };
  return { ...values, answers: { ...values.answers, [values.provider]: own } };
};

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
