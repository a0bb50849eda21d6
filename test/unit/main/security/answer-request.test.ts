import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest, RefusedError } from '../../../../src/main/security/answer-request.ts';
import type { Defect } from '../../../../src/main/security/describe-defect.ts';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { requestSchemas, verbs } from '../../../../src/main/security/request-schemas.ts';
import { answersWithResult } from '../../../../src/main/security/verbs.ts';
import type { Handlers, Verb } from '../../../../src/main/security/verbs.ts';
import { requestSamples } from './request-samples.ts';

const page = { url: 'app://bundle/index.html', isMainFrame: true };

/** Handlers that all do the same: what a verb does is not the subject here. */
const handlersThat = (act: (...args: readonly unknown[]) => unknown): Handlers =>
  Object.fromEntries(verbs.map((verb) => [verb, act])) as unknown as Handlers;

const ask = (
  verb: Verb,
  args: readonly unknown[],
  act: (...args: readonly unknown[]) => unknown,
  defects: Defect[] = [],
): Promise<unknown> =>
  answerRequest(verb, handlersThat(act), page, args, (defect) => void defects.push(defect));

const refused = { ok: false, failure: { kind: 'internal', detail: 'nextPages: bad arguments' } };

describe('answerRequest', () => {
  it.each(verbs)('hands a good %s to its handler and its answer back', async (verb) => {
    const answer = await ask(verb, requestSamples[verb], (...args) => ({ ok: true, value: args }));
    expect(answer).toEqual({ ok: true, value: requestSamples[verb] });
  });

  it.each(verbs)('refuses %s from a frame and calls nothing', async (verb) => {
    const handlers = handlersThat(() => expect.unreachable());
    const frame = { ...page, isMainFrame: false };
    const asked = answerRequest(verb, handlers, frame, requestSamples[verb], () => undefined);
    await expect(asked).rejects.toThrow(RefusedError);
  });

  it('answers arguments of the wrong shape with a failure, without calling the handler', async () => {
    for (const args of [[], [1], [''], ['r', 'more'], [{}], ['x'.repeat(201)]]) {
      expect(await ask('nextPages', args, () => expect.unreachable())).toEqual(refused);
    }
  });

  it('answers arguments over the size limit like those of the wrong shape', async () => {
    const wide = Array.from({ length: 2_000 }, () => ['x'.repeat(5_000)]);
    const answer = await ask('writeExportRows', ['e1', wide], () => expect.unreachable());
    expect(answer).toMatchObject({ ok: false });
  });

  it('takes an export’s rows up to several megabytes', async () => {
    const rows = Array.from({ length: 1_000 }, () => ['x'.repeat(5_000)]);
    expect(await ask('writeExportRows', ['e1', rows], () => 'taken')).toBe('taken');
  });

  it('turns a FailureError into the verb’s failed result, a later one too', async () => {
    const failure = { kind: 'rate-limited', retryAt: 5 } as const;
    const answer = await ask('nextPages', ['r1'], () => Promise.reject(new FailureError(failure)));
    expect(answer).toEqual({ ok: false, failure });
  });

  it('tells nothing of an unexpected error but its place and name', async () => {
    const defects: Defect[] = [];
    const act = (): never => {
      throw new TypeError('invalid header value KEY-CANARY-1\n    at KEY-CANARY-2');
    };
    const answer = await ask('nextPages', ['r1'], act, defects);
    expect(answer).toEqual({
      ok: false,
      failure: { kind: 'internal', detail: 'nextPages: TypeError' },
    });
    expect(defects).toHaveLength(1);
    expect(JSON.stringify(defects)).not.toContain('KEY-CANARY');
    expect(defects[0]?.frames[0]).toContain('answer-request.test');
  });

  it('rejects with one plain error where the answer has no place for a failure', async () => {
    const act = (): never => {
      throw new Error('KEY-CANARY');
    };
    for (const verb of ['appInfo', 'listConnections', 'stopSync', 'cancelExport'] as const) {
      expect(answersWithResult(verb)).toBe(false);
      await expect(ask(verb, requestSamples[verb], act)).rejects.toThrow(
        new RefusedError().message,
      );
    }
  });

  it('lets an own __proto__ key neither through nor into a prototype', async () => {
    const args = JSON.parse('[{"connectionId":"c","callId":"x","__proto__":{"x":1}}]') as unknown[];
    const answer = await ask('lookUpCall', args, () => expect.unreachable());
    expect(answer).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('meets junk with a refusal and nothing else, and handlers see only what fits', async () => {
    const junk = fc.array(fc.anything({ withMap: true, withBigInt: true, withDate: true }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...verbs), junk, async (verb, args) => {
        const act = (...seen: readonly unknown[]): string => {
          requestSchemas[verb].parse(seen);
          return 'answered';
        };
        const answer = await ask(verb, args, act).catch((error: unknown) => error);
        const isRefusal =
          answer instanceof RefusedError ||
          JSON.stringify(answer) ===
            JSON.stringify({
              ...refused,
              failure: { kind: 'internal', detail: `${verb}: bad arguments` },
            });
        expect(answer === 'answered' || isRefusal).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
