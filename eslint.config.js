import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A zone may not import from these; `shared` is for everyone and imports nobody. */
const zone = (target, from, message) => ({ target, from, message });

const processes = [
  zone(
    './src/shared',
    './src/!(shared)/**/*',
    'shared is plain types and functions; it imports no process.',
  ),
  zone('./src/main', './src/{renderer,preload}/**/*', 'main never imports the page or the bridge.'),
  zone('./src/preload', './src/{renderer,main}/**/*', 'preload knows only the contract in shared.'),
  zone(
    './src/renderer',
    './src/{main,preload}/**/*',
    'the page reaches main over the bridge only.',
  ),
];

const panes = ['calls', 'coverage', 'detail', 'export', 'connections', 'settings', 'find'];

/** Inside the renderer: panes → stores → archive client → shared. Panes meet in stores. */
const inside = [
  zone(
    './src/renderer/archive',
    './src/renderer/!(archive)/**/*',
    'the archive serves panes and knows none.',
  ),
  ...panes.map((pane) =>
    zone(
      `./src/renderer/!(${pane}|app|actions|main)/**/*`,
      `./src/renderer/${pane}/!(*-store).{ts,tsx}`,
      'panes meet in stores, not in one another.',
    ),
  ),
];

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'dist/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './src/main/tsconfig.json',
          './src/preload/tsconfig.json',
          './src/renderer/tsconfig.json',
          './tools/tsconfig.json',
          './test/tsconfig.json',
        ],
      },
    },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...processes, ...inside] }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/utils', '**/helpers/utils'], message: 'Name the subject.' }] },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    // What a provider sent is shown as text, never as markup.
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text only.' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Text only.' },
        { selector: "MemberExpression[property.name='outerHTML']", message: 'Text only.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/security/ipc-registrar.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'ipcMain', property: 'handle', message: 'Register verbs in ipc-registrar.ts.' },
        { object: 'ipcMain', property: 'on', message: 'Register verbs in ipc-registrar.ts.' },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: ['src/renderer/archive/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'dexie', message: 'Only the archive worker knows Dexie.' }] },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
