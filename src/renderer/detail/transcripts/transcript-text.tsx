import { FileText } from 'lucide-react';
import { useCallback, useState } from 'react';

import type { Transcription } from '../../../shared/detail.ts';
import type { Failure } from '../../../shared/failure.ts';
import { providerForms } from '../../../shared/provider.ts';
import type { Session } from '../../../shared/session.ts';
import type { KeptTranscript } from '../../../shared/transcript.ts';
import { useAppInfoStore } from '../../app/app-info-store.ts';
import { useServices } from '../../app/services.ts';
import { settled } from '../../../shared/settled.ts';
import { Button } from '../../ui/button.tsx';
import { CopyTextButton } from '../../ui/copy-text-button.tsx';
import { FailureBox } from '../../ui/failure-box.tsx';
import { shownValue, useLoaded } from '../../ui/use-loaded.ts';
import styles from '../recordings/recordings.module.css';
import detailStyles from '../details.module.css';
import { prettyJson } from '../pretty-json.ts';
import { spokenLines } from './transcript-lines.ts';

const laidOut = (text: string): string => (/^\s*[{[]/.test(text) ? prettyJson(text) : text);

/** Line by line where the file says who spoke; otherwise as it came. */
const Spoken = ({ transcript: { text } }: { readonly transcript: KeptTranscript }) => {
  const lines = spokenLines(text);
  return (
    <div className={styles['transcript']} tabIndex={0} role="region" aria-label="Transcript">
      {lines === null ? (
        <p className={detailStyles['prose']} dir="auto">
          {laidOut(text)}
        </p>
      ) : (
        lines.map((line, index) => (
          <p key={index} className={detailStyles['prose']} dir="auto">
            {line.speaker === null ? null : <b className={styles['speaker']}>{line.speaker}</b>}
            {line.text}
          </p>
        ))
      )}
    </div>
  );
};

export interface TranscriptTextProps {
  readonly session: Session;
  readonly transcription: Transcription;
}

interface Asked {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly fetched: KeptTranscript | null;
}

const useTranscript = ({ session, transcription }: TranscriptTextProps) => {
  const { bridge } = useServices();
  const { connectionId, id: callId } = session;
  const transcriptionId = transcription.id;
  const load = useCallback(async () => {
    const answer = await bridge.keptTranscript({ connectionId, callId, transcriptionId });
    return answer.ok ? answer.value : null;
  }, [bridge, connectionId, callId, transcriptionId]);
  const kept = shownValue(useLoaded(load));
  const [asked, setAsked] = useState<Asked>({ isBusy: false, failure: null, fetched: null });
  const ask = async (host: string | null): Promise<void> => {
    setAsked({ isBusy: true, failure: null, fetched: null });
    const request = { connectionId, callId, transcriptionId, host };
    const answer = await settled(bridge.fetchTranscript(request));
    setAsked({
      isBusy: false,
      failure: answer.ok ? null : answer.failure,
      fetched: answer.ok ? answer.value : null,
    });
  };
  return { ...asked, transcript: asked.fetched ?? kept, ask };
};

/** The whole text of a transcription: kept on this disk once a person has asked for it. */
export const TranscriptText = (props: TranscriptTextProps) => {
  const { session, transcription } = props;
  const { transcript, isBusy, failure, ask } = useTranscript(props);
  const isOnline = useAppInfoStore((state) => state.isOnline);
  const provider = providerForms[session.provider].name;
  const host = transcription.url === null ? null : (URL.parse(transcription.url)?.host ?? null);
  if (transcript !== null) {
    return (
      <>
        <Spoken transcript={transcript} />
        <div className={styles['row']}>
          <CopyTextButton text={() => transcript.text}>Copy text</CopyTextButton>
        </div>
      </>
    );
  }
  if (host === null || transcription.id === '') return null;
  if (!isOnline) {
    return (
      <p className={styles['note']}>The text is not on this disk yet, and there is no network.</p>
    );
  }
  const elsewhere = failure?.kind === 'recording-elsewhere' ? failure.host : host;
  return (
    <>
      {failure === null ? null : (
        <FailureBox failure={failure} about={{ provider, connection: null }} />
      )}
      <div className={styles['row']}>
        <Button
          icon={FileText}
          aria-disabled={isBusy}
          onClick={isBusy ? undefined : () => void ask(elsewhere)}
        >
          {isBusy ? 'Asking…' : 'Fetch the text'}
        </Button>
        <span className={styles['note']}>
          From <bdi>{elsewhere}</bdi>
        </span>
      </div>
    </>
  );
};
