/**
 * What runs this bundle, for the person to see. `CALLSHELF_HOST` is how the stand-in for Electron
 * says its name; it has no version of Electron to show.
 */
export const hostName = (
  versions: Readonly<Record<string, string | undefined>>,
  standIn: string | undefined,
): string => {
  const electron = versions['electron'];
  return electron === undefined ? (standIn ?? 'node') : `electron ${electron}`;
};
