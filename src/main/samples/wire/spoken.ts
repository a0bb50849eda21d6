import type { WireCall } from './wire-call.ts';

/** What is said in every sample call that was recorded: enough to see how a transcript is read. */
const lines = [
  'Hello, can you hear me?',
  'Yes, loud and clear.',
  'Thank you for taking the time. I wanted to go through the open order.',
  'Of course. Which part of it is unclear?',
  'The delivery date, and who signs for it.',
  'Let me look it up. It is next Tuesday, before noon.',
  'That works for us. Could you send it in writing?',
  'I will do that right after the call.',
  'Perfect. Talk to you soon.',
];

/** The people who were there, taking turns. */
export const spokenIn = ({ participants = [], initiator }: WireCall) => {
  const joined = participants.filter(({ isJoined }) => isJoined);
  const speakers = joined.map(({ uid, name }) => name ?? uid).slice(0, 3);
  return lines.map((text, at) => ({ speaker: speakers[at % speakers.length] ?? initiator, text }));
};
