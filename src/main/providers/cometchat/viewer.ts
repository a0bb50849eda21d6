/** *On behalf of*: the user through whose eyes calls are listed, if one was named. */
export const viewerId = (settings: Readonly<Record<string, string>>): string | null => {
  const uid = (settings['onBehalfOf'] ?? '').trim();
  return uid === '' ? null : uid;
};
