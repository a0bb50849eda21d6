/** This load's nonce for style elements that libraries add; main writes it into `index.html`. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
