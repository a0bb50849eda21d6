import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

export interface CopyTextButtonProps {
  /** Made when it is asked for: a log may be long. */
  readonly text: () => string;
  readonly children: string;
}

const answerShownMs = 1_500;

const announcements = {
  none: '',
  copied: 'Copied',
  refused: 'This could not be copied. Select the text and copy it by keyboard.',
} as const;

/** A button with words that copies a text; the sign turns into a tick for a moment. */
export const CopyTextButton = ({ text, children }: CopyTextButtonProps) => {
  const [answer, setAnswer] = useState<keyof typeof announcements>('none');
  useEffect(() => {
    if (answer === 'none') return undefined;
    const timer = setTimeout(() => setAnswer('none'), answerShownMs);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = async () => setAnswer((await copyText(text())) ? 'copied' : 'refused');
  return (
    <>
      <Button icon={answer === 'copied' ? Check : Copy} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" className="visually-hidden">
        {announcements[answer]}
      </span>
    </>
  );
};
