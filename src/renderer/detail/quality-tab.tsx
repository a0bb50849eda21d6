import { sipCodeInWords } from '../../shared/hangup-words.ts';
import type { Session, SipInsights } from '../../shared/session.ts';
import { unknown } from '../format/duration.ts';
import { formatMos, formatDelay, mosSentence } from '../format/quality.ts';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';
import { TheirWord } from './their-word.tsx';

const sipLabels: Readonly<Record<keyof SipInsights, string>> = {
  trunkType: 'Trunk',
  edgeRegion: 'Edge region',
  providerName: 'Carrier',
  userAgent: 'User agent',
  signallingIp: 'Signalling address',
  mediaIp: 'Media address',
};

const sipKeys = Object.keys(sipLabels) as readonly (keyof SipInsights)[];

const SipFacts = ({ sip }: { readonly sip: SipInsights }) => (
  <Facts title="SIP">
    {sipKeys.map((key) => (
      <Fact key={key} label={sipLabels[key]}>
        {sip[key] === null ? unknown : <bdi className={styles['mono']}>{sip[key]}</bdi>}
      </Fact>
    ))}
  </Facts>
);

const SipResponse = ({ sipCode }: { readonly sipCode: string | null | undefined }) =>
  sipCode === null || sipCode === undefined ? null : (
    <Fact label="SIP response">
      {sipCodeInWords(sipCode)}
      <TheirWord word={sipCode} />
    </Fact>
  );

/** What the provider measured of the line, and how the call travelled. */
export const QualityTab = ({ session: { quality, hangup } }: { readonly session: Session }) =>
  quality === undefined ? null : (
    <>
      <Facts title="Line">
        <Fact label="MOS">
          {formatMos(quality.mos)}
          {quality.mos === null ? null : (
            <span className={styles['hint']}>{mosSentence(quality.mos)}</span>
          )}
        </Fact>
        <Fact label="Post-dial delay">
          {formatDelay(quality.postDialDelaySeconds)}
          {quality.postDialDelaySeconds === null ? null : (
            <span className={styles['hint']}>
              From dialling to the first sign from the other side.
            </span>
          )}
        </Fact>
        <SipResponse sipCode={hangup?.sipCode} />
      </Facts>
      {quality.sip === null ? null : <SipFacts sip={quality.sip} />}
    </>
  );
