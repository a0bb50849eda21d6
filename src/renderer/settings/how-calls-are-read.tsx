import { Tabs } from 'radix-ui';

import { callWords } from '../../shared/call-words/by-provider.ts';
import { q850Sentences } from '../../shared/hangup-codes/q850.ts';
import { sipSentences } from '../../shared/hangup-codes/sip.ts';
import { providerForms, providerIds, type ProviderId } from '../../shared/provider.ts';
import styles from './how-calls-are-read.module.css';
import { WordTable } from './word-table.tsx';
import { wordTables } from './word-rows.ts';

const ProviderWords = ({ provider }: { readonly provider: ProviderId }) =>
  wordTables(callWords[provider]).map((table) => (
    <WordTable
      key={table.title}
      {...table}
      whose={`${providerForms[provider].name}’s word`}
      readAs="Read as"
    />
  ));

const codeRows = (sentences: ReadonlyMap<number, string>) =>
  [...sentences].map(([code, sentence]) => ({ word: String(code), readAs: '', sentence }));

const HangupCodes = () => (
  <>
    <WordTable title="Cause (Q.850)" rows={codeRows(q850Sentences)} note={null} whose="Code" />
    <WordTable title="SIP response" rows={codeRows(sipSentences)} note={null} whose="Code" />
  </>
);

const codes = 'hang-up-codes';

/** The tables by which every call is read, word for word as the readers in main use them. */
export const HowCallsAreRead = () => (
  <section aria-labelledby="how-calls-are-read">
    <h2 id="how-calls-are-read">How calls are read</h2>
    <p>
      Each provider has words of its own. These tables turn them into one language; the provider’s
      own word always stays beside it in the call’s details. A word that is not here is shown as it
      is and read as Unknown.
    </p>
    <Tabs.Root defaultValue={providerIds[0] ?? codes}>
      <Tabs.List className={styles['tabs']} aria-label="Whose words">
        {providerIds.map((id) => (
          <Tabs.Trigger key={id} value={id} className={styles['tab']}>
            {providerForms[id].name}
          </Tabs.Trigger>
        ))}
        <Tabs.Trigger value={codes} className={styles['tab']}>
          Hang-up codes
        </Tabs.Trigger>
      </Tabs.List>
      {providerIds.map((id) => (
        <Tabs.Content key={id} value={id}>
          <ProviderWords provider={id} />
        </Tabs.Content>
      ))}
      <Tabs.Content value={codes}>
        <HangupCodes />
      </Tabs.Content>
    </Tabs.Root>
  </section>
);
