import { registerHooks } from 'node:module';

/**
 * From now on `electron` means the stand-in, for `import` and `require` alike. The npm package of
 * that name is only a path to a binary, which is not there.
 */
export const standInForElectron = (): void => {
  const url = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url, shortCircuit: true }
        : next(specifier, context),
  });
};
