import LinkHeader from 'http-link-header';

import { FailureError } from '../failure-error.ts';
import { wrongShape } from './wrong-shape.ts';

/**
 * Where a listing goes on, from the `Link` header (RFC 8288) of the page at `asked`; `null` at
 * the end. The address is followed as it is written: Bandwidth reserves the right to change what
 * is in it. Throws `wrong-shape` for a header that cannot be read, which must not pass for the
 * end of the listing, and the failures of `checkedLink`.
 */
export const nextLink = (headers: Headers, asked: URL): URL | null => {
  const header = headers.get('link')?.trim() ?? '';
  const reference = header === '' ? undefined : references(header).find(isNext);
  if (reference === undefined) return null;
  const next = checkedLink(reference.uri, asked);
  if (next.href === asked.href) throw wrongShape('Link', 'another page', 'the page itself');
  return next;
};

/**
 * A link as an address to send credentials to. Throws `redirected` when it leads to another scheme
 * or host than `own`: the provider sends us elsewhere, and that is not followed, be it with a
 * redirect or with a link.
 */
export const checkedLink = (link: string, own: URL): URL => {
  const url = URL.parse(link, own.href);
  if (url === null) throw wrongShape('Link', 'an address', 'something else');
  if (url.origin !== own.origin || url.username !== '' || url.password !== '') {
    throw new FailureError({ kind: 'redirected', host: own.host });
  }
  return url;
};

const references = (header: string): readonly LinkHeader.Reference[] => {
  try {
    return LinkHeader.parse(header).refs;
  } catch {
    throw wrongShape('Link', 'a list of links', 'something else');
  }
};

/** `rel='next'` is no quoted string to the RFC, but Bandwidth's own tests have it. */
const isNext = ({ rel }: Readonly<Partial<LinkHeader.Reference>>): boolean =>
  typeof rel === 'string' && rel.replace(/^'|'$/g, '').toLowerCase() === 'next';
