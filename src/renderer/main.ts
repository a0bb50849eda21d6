import './ui/theme.css';
import './ui/base.css';

import { startArchive } from './archive/client.ts';
import { openEarly } from './archive/open-early.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');

// First the archive: it reads while the rest of the program is loaded.
const archive = openEarly(startArchive());
const { startApp } = await import('./start-app.tsx');
startApp(root, archive);
