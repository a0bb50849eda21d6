import { honest } from './honest.ts';
import { NotInStandInError } from './not-in-stand-in.ts';

type Handler = (request: Request) => Response | Promise<Response>;

let appHandler: Handler | null = null;

const mustBeApp = (scheme: string): void => {
  if (scheme !== 'app') throw new NotInStandInError(`protocol.handle('${scheme}')`);
};

/** What the app answers to a request for `app://…`; 404 while it has no handler. */
export const answerAppRequest = async (request: Request): Promise<Response> =>
  (await appHandler?.(request)) ?? new Response(null, { status: 404 });

export const protocol = honest('protocol', {
  // The page's https origin is standard, secure and fetchable already; it never bypasses CSP.
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]): void =>
    schemes.forEach(({ scheme }) => mustBeApp(scheme)),
  handle: (scheme: string, handler: Handler): void => {
    mustBeApp(scheme);
    appHandler = handler;
  },
});
