import { useCallback, useId, useState } from 'react';

import type { Session } from '../../shared/session.ts';
import { useServices } from '../app/services.ts';
import type { CallVersion } from '../archive/answers.ts';
import { countOf } from '../format/count.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { SelectInput } from '../ui/inputs.tsx';
import { shownValue, useLoaded } from '../ui/use-loaded.ts';
import styles from './details.module.css';
import { JsonView } from './json/json-view.tsx';

interface VersionsProps {
  readonly versions: readonly CallVersion[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

const versionWords = ({ fetchedAt }: CallVersion, at: number): string => {
  const time = formatDateTime(fetchedAt, shownZone());
  return at === 0 ? `${time} (newest)` : time;
};

/** A call that changed keeps what the provider said before; chosen by when it was read. */
const Versions = ({ versions, chosen, onChoose }: VersionsProps) => {
  const id = useId();
  if (versions.length < 2) return null;
  return (
    <div className={styles['versions']}>
      <label htmlFor={id}>Version</label>
      <SelectInput id={id} value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
        {versions.map((version, at) => (
          // Two copies may have been read in the same second; their order is what tells them apart.
          <option key={at} value={at}>
            {versionWords(version, at)}
          </option>
        ))}
      </SelectInput>
      <span className={styles['hint']}>{countOf(versions.length, 'version')}</span>
    </div>
  );
};

/** Of which call the choice was made: another call, or a newer copy, begins with its newest. */
interface Choice {
  readonly session: Session;
  readonly at: number;
}

/** The provider's own JSON as a tree; what is copied is the original, to the character. */
export const RawJsonTab = ({ session }: { readonly session: Session }) => {
  const { archive } = useServices();
  const [choice, setChoice] = useState<Choice | null>(null);
  // By the session and not by its key: a call that was read anew has new JSON.
  const load = useCallback(() => archive.versions(session.key), [archive, session]);
  const loaded = useLoaded(load);
  const versions = shownValue(loaded) ?? [];
  if (loaded.kind === 'failed') {
    return (
      <p className={styles['nothing']}>The JSON of this call could not be read: {loaded.detail}</p>
    );
  }
  const at = choice?.session === session && choice.at < versions.length ? choice.at : 0;
  const shown = versions[at];
  if (shown === undefined) {
    const sentence = loaded.kind === 'loading' ? '' : 'No JSON is stored for this call.';
    return <p className={styles['nothing']}>{sentence}</p>;
  }
  return (
    <div className={styles['filled']}>
      <Versions
        versions={versions}
        chosen={at}
        onChoose={(next) => setChoice({ session, at: next })}
      />
      <JsonView text={shown.rawJson} />
    </div>
  );
};
