import { unknown } from './duration.ts';

interface Step {
  readonly from: number;
  readonly word: string;
  readonly sentence: string;
}

/** The borders of ITU-T G.107 (annex B), by how many people would be content with such a line. */
const steps: readonly Step[] = [
  { from: 4.34, word: 'Excellent', sentence: 'Nearly everybody would be content.' },
  { from: 4.03, word: 'Good', sentence: 'Most people would be content.' },
  { from: 3.6, word: 'Fair', sentence: 'Some people would complain.' },
  { from: 3.1, word: 'Poor', sentence: 'Many people would complain.' },
  { from: -Infinity, word: 'Bad', sentence: 'Nearly everybody would complain.' },
];

const stepOf = (mos: number): Step | undefined => steps.find(({ from }) => mos >= from);

/** `4.31 · Good`. */
export const formatMos = (mos: number | null): string =>
  mos === null ? unknown : `${mos.toFixed(2)} · ${stepOf(mos)?.word ?? ''}`;

export const mosSentence = (mos: number): string => stepOf(mos)?.sentence ?? '';

/** `2.1 s`: tenths matter to who waits for the first ring. */
export const formatDelay = (seconds: number | null): string =>
  seconds === null ? unknown : `${Math.round(seconds * 10) / 10} s`;
