import type { Reply, RequestLog } from '../../src/main/samples/loopback-server.ts';

/** The address as the client asked for it: links have to lead back to this very server. */
export const askedUrl = (request: RequestLog): URL =>
  new URL(request.path, `http://${request.headers.host ?? '127.0.0.1'}`);

/** Adds `Link` to a reply; nothing for no links. */
export const withLinks = (reply: Reply, links: Readonly<Record<string, URL | null>>): Reply => {
  const given = Object.entries(links).filter((link): link is [string, URL] => link[1] !== null);
  if (given.length === 0) return reply;
  const link = given.map(([rel, url]) => `<${url.href}>; rel="${rel}"`).join(',');
  return { ...reply, headers: { ...reply.headers, link } };
};

/** The same address with other parameters. */
export const withParameters = (url: URL, parameters: Readonly<Record<string, string>>): URL => {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(parameters)) changed.searchParams.set(name, value);
  return changed;
};

/** A whole number from a query, or `null` when it is none or out of bounds. */
export const wholeNumber = (
  url: URL,
  name: string,
  bounds: { readonly otherwise: number; readonly least: number; readonly most: number },
): number | null => {
  const said = url.searchParams.get(name);
  if (said === null) return bounds.otherwise;
  const value = /^\d{1,9}$/.test(said) ? Number(said) : Number.NaN;
  return value >= bounds.least && value <= bounds.most ? value : null;
};

/** Whether the request brings these credentials with HTTP Basic. */
export const hasBasicAuth = (request: RequestLog, user: string, password: string): boolean =>
  request.headers.authorization ===
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
