import type { Notices, Requests } from './ipc.ts';

export type Channel = `callshelf:${keyof Requests | keyof Notices}`;

/** The wire name of a verb or a notice. Only the two ends of the bridge know that there is one. */
export const channelOf = (name: keyof Requests | keyof Notices): Channel => `callshelf:${name}`;
