import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { copyText } from '../ui/copy-text.ts';
import styles from './details.module.css';

export interface CopyButtonProps {
  /** What is copied, for the button's name: `Copy call ID`. */
  readonly what: string;
  readonly text: string;
}

const answerShownMs = 1_500;

type Answer = 'none' | 'copied' | 'refused';

const announcements: Readonly<Record<Answer, string>> = {
  none: '',
  copied: 'Copied',
  refused: 'This could not be copied. Select the text and copy it by keyboard.',
};

/** Copies a text; the sign turns into a tick for a moment, and screen readers hear it. */
export const CopyButton = ({ what, text }: CopyButtonProps) => {
  const [answer, setAnswer] = useState<Answer>('none');
  useEffect(() => {
    if (answer === 'none') return undefined;
    const timer = setTimeout(() => setAnswer('none'), answerShownMs);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = async () => setAnswer((await copyText(text)) ? 'copied' : 'refused');
  const Icon = answer === 'copied' ? Check : Copy;
  return (
    <>
      <button
        type="button"
        className={styles['iconButton']}
        aria-label={`Copy ${what}`}
        title={`Copy ${what}`}
        onClick={() => void copy()}
      >
        <Icon size={13} aria-hidden />
      </button>
      <span role="status" className="visually-hidden">
        {announcements[answer]}
      </span>
    </>
  );
};
