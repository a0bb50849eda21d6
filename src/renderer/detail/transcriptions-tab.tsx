import type { Transcription } from '../../shared/detail.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Session } from '../../shared/session.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { formatDuration } from '../format/duration.ts';
import { languageName } from '../format/language.ts';
import { Address } from './address.tsx';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';
import { FetchedPane } from './fetched-pane.tsx';
import { TranscriptText } from './transcripts/transcript-text.tsx';
import { TheirWord } from './their-word.tsx';

const Text = ({ transcription }: { readonly transcription: Transcription }) => {
  const { text, isCropped } = transcription;
  if (text === null) return null;
  return (
    <Fact label="Text">
      <span className={styles['prose']} dir="auto">
        {text}
      </span>
      {isCropped ? (
        <span className={styles['hint']}>
          Only the beginning; the whole text is at the address.
        </span>
      ) : null}
    </Fact>
  );
};

const Language = ({ locale }: { readonly locale: string | undefined }) =>
  locale === undefined ? null : (
    <Fact label="Language">
      {languageName(locale)}
      <TheirWord word={locale} />
    </Fact>
  );

const TranscriptionFacts = ({
  session,
  transcription,
  rank,
}: {
  readonly session: Session;
  readonly transcription: Transcription;
  readonly rank: number;
}) => {
  const { id, at, seconds, state, summary, locale, url, recordingId } = transcription;
  return (
    <Facts
      title={`Transcription ${rank}`}
      note={shownZone()}
      above={<TranscriptText key={id} session={session} transcription={transcription} />}
    >
      {summary === undefined ? null : (
        <Fact label="Summary">
          <span className={styles['prose']} dir="auto">
            {summary}
          </span>
        </Fact>
      )}
      <Text transcription={transcription} />
      <Language locale={locale} />
      <Fact label="Made">{formatDateTime(at, shownZone())}</Fact>
      <Fact label="Length">{formatDuration(seconds)}</Fact>
      {state === null ? null : (
        <Fact label="State">
          <bdi>{state}</bdi>
        </Fact>
      )}
      <Fact label="Address">
        <Address url={url} what="transcription address" />
      </Fact>
      {recordingId === undefined ? null : (
        <Fact label="Recording ID">
          <span className={styles['mono']}>{recordingId}</span>
        </Fact>
      )}
      <Fact label="Transcription ID">
        <span className={styles['mono']}>{id}</span>
      </Fact>
    </Facts>
  );
};

/** What was said, as far as the provider has it in writing. */
export const TranscriptionsTab = ({ session }: { readonly session: Session }) => (
  <FetchedPane session={session} kind="transcriptions">
    {({ transcriptions }) =>
      transcriptions.length === 0 ? (
        <p className={styles['nothing']}>
          {providerForms[session.provider].name} keeps no transcriptions of this call.
        </p>
      ) : (
        transcriptions.map((transcription, index) => (
          <TranscriptionFacts
            key={`${session.key} ${index}`}
            session={session}
            transcription={transcription}
            rank={index + 1}
          />
        ))
      )
    }
  </FetchedPane>
);
