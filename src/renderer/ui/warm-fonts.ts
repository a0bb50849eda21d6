import styles from './warm-fonts.module.css';

/** Of each script that people's names are often written in, a letter or two. */
const letters = [
  'Aa 0:1',
  'Åễ',
  'Шж',
  'Ωλ',
  '王',
  'さク',
  '박',
  'فا',
  'שר',
  'สม',
  'प्रि',
  'ሰላ',
  'Ար',
  'ნი',
  '🌸',
];

/**
 * Has the fonts of many scripts loaded while nothing else is to be done, one a turn, so that the
 * first list with such names does not wait for all of them in one task: a font is looked up outside
 * the window's process, and the window stands still meanwhile.
 */
export const warmFonts = (body: HTMLElement): void => {
  const place = document.createElement('div');
  place.className = styles['place'] ?? '';
  place.ariaHidden = 'true';
  body.append(place);
  const left = [...letters];
  const next = (): void => {
    const some = left.shift();
    if (some === undefined) {
      place.remove();
      return;
    }
    place.textContent = some;
    // Asked for its size, the browser lays it out at once, and needs the font for it.
    place.getBoundingClientRect();
    requestIdleCallback(next);
  };
  requestIdleCallback(next);
};
