import { afterEach, describe, expect, it, vi } from 'vitest';
import { warmFonts } from '../../../../src/renderer/ui/warm-fonts.ts';

/** A body that notes what was laid out in it, and idle moments that come when they are let. */
const pageOf = () => {
  const laidOut: string[] = [];
  let isThere = false;
  let waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (then: () => void) => waiting.push(then));
  const place = {
    className: '',
    ariaHidden: null as string | null,
    textContent: '',
    getBoundingClientRect: () => laidOut.push(place.textContent),
    remove: () => {
      isThere = false;
    },
  };
  vi.stubGlobal('document', { createElement: () => place });
  const body = {
    append: () => {
      isThere = true;
    },
  } as unknown as HTMLElement;
  const passMoment = (): boolean => {
    const due = waiting;
    waiting = [];
    due.forEach((then) => then());
    return due.length > 0;
  };
  return { body, place, laidOut, passMoment, isThere: () => isThere };
};

afterEach(() => void vi.unstubAllGlobals());

describe('the fonts of names in many scripts', () => {
  it('are loaded in idle moments, one script in each', () => {
    const page = pageOf();
    warmFonts(page.body);
    expect(page.laidOut).toEqual([]);
    page.passMoment();
    expect(page.laidOut).toHaveLength(1);
    page.passMoment();
    expect(page.laidOut).toHaveLength(2);
    while (page.passMoment());
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u];
    for (const script of [...scripts, /\p{Script=Arabic}/u, /\p{Emoji_Presentation}/u])
      expect(page.laidOut.some((letters) => script.test(letters))).toBe(true);
  });

  it('leave nothing in the document, and nothing for a screen reader meanwhile', () => {
    const page = pageOf();
    warmFonts(page.body);
    expect(page.isThere()).toBe(true);
    expect(page.place.ariaHidden).toBe('true');
    while (page.passMoment());
    expect(page.isThere()).toBe(false);
  });
});
