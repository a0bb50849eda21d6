import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { ServicesContext } from './app/services.ts';
import { readShownTheme } from './app/theme-store.ts';
import { startServices } from './app/start.ts';
import type { Archive } from './archive/contract.ts';
import { keepLayout, restoreLayout } from './layout/keep-layout.ts';
import { styleNonce } from './ui/style-nonce.ts';

export const startApp = (root: HTMLElement, archive: Archive): void => {
  // The scroll lock under Radix dialogs adds a style element; without the nonce the policy refuses it.
  window.__webpack_nonce__ = styleNonce();
  readShownTheme(document.documentElement);
  const services = startServices(window.callshelf, archive);
  // Rendered as it was left: a screen that changes under the first look would only confuse.
  void restoreLayout(window.callshelf).then(() => {
    keepLayout(window.callshelf);
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary>
          <ServicesContext value={services}>
            <App />
          </ServicesContext>
        </ErrorBoundary>
      </StrictMode>,
    );
  });
};
