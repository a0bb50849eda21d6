import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

import { projectDir } from '../tools/project-node.ts';

const root = join(projectDir, 'bench', 'pages');

/** Beside other tools' caches: what is built for the bench never goes into `out`. */
export const pagesDir = join(projectDir, 'node_modules', '.cache', 'callshelf-bench');

export const buildPages = async (): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: pagesDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: {
        input: ['fill.html', 'plain.html'].map((page) => join(root, page)),
      },
    },
  });
};
