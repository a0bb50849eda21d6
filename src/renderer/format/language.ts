const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** `pt-PT` is European Portuguese; what is no language tag stays as it is. */
export const languageName = (tag: string): string => {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
};
