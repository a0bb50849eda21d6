import { describe, expect, it } from 'vitest';
import { parsePlace, placeOnDisplays } from '../../../../src/main/windows/window-bounds.ts';

const primary = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 2560, height: 1440 };

describe('placeOnDisplays', () => {
  it('opens in the middle of the first display the first time', () => {
    expect(placeOnDisplays(null, [primary])).toEqual({ x: 320, y: 153, width: 1280, height: 800 });
  });

  it('opens where the window was', () => {
    const bounds = { x: 2000, y: 100, width: 1600, height: 1000 };
    expect(placeOnDisplays(bounds, [primary, second])).toEqual(bounds);
  });

  it('opens in the middle of the first display when the other one is gone', () => {
    const bounds = { x: 2000, y: 100, width: 1600, height: 1000 };
    expect(placeOnDisplays(bounds, [primary])).toEqual(placeOnDisplays(null, [primary]));
  });

  it('pulls a window that hangs over the edge back inside', () => {
    const bounds = { x: 1500, y: -200, width: 1000, height: 700 };
    expect(placeOnDisplays(bounds, [primary])).toEqual({ x: 920, y: 25, width: 1000, height: 700 });
  });

  it('fits a window into a display that became smaller', () => {
    const bounds = { x: 0, y: 0, width: 4000, height: 3000 };
    expect(placeOnDisplays(bounds, [primary])).toEqual(primary);
  });

  it('never opens smaller than the content needs, unless the display is', () => {
    const bounds = { x: 10, y: 30, width: 1, height: 1 };
    expect(placeOnDisplays(bounds, [primary])).toMatchObject({ width: 900, height: 600 });
    const tiny = { x: 0, y: 0, width: 800, height: 480 };
    expect(placeOnDisplays(bounds, [tiny])).toEqual(tiny);
  });
});

describe('parsePlace', () => {
  it('reads back what was written', () => {
    const place = { bounds: primary, isMaximized: true };
    expect(parsePlace(JSON.stringify(place))).toEqual(place);
  });

  it.each(['', '{', 'null', '[]', '{"bounds":{}}', '{"bounds":{"x":1e400}}'])(
    'forgets %s',
    (text) => {
      expect(parsePlace(text)).toBeNull();
    },
  );
});
