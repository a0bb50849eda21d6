import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackages } from './debian-packages.ts';

export const fontPackages = [
  'fontconfig',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'fonts-noto-color-emoji',
];

const hasFontFor = (pattern: string): boolean => {
  const { status, stdout } = spawnSync('fc-list', [pattern, 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
};

/** Names of people and groups: in Latin letters, in Japanese, with an emoji. */
const hasFonts = (): boolean => [':lang=en', ':lang=ja', ':charset=1f600'].every(hasFontFor);

/** Without fonts Chromium draws empty boxes. macOS and Windows bring theirs. */
export const ensureFonts = (): void => {
  if (process.platform !== 'linux' || hasFonts()) return;
  if (canInstallPackages() && installPackages(fontPackages))
    console.log(`Installed fonts (${fontPackages.join(', ')}), so that text can be read.`);
  else
    console.log('Fonts are missing and text may show as boxes; install Noto Sans and its emoji.');
};
