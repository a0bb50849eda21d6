import { honest } from './honest.ts';
import { appOrigin, toAppUrl } from './page-address.ts';

/** Electron's `WebFrameMain` of a main frame; frames inside it get no preload, so send nothing. */
class WebFrameMain {
  readonly parent = null;
  private readonly browserUrl: () => string;

  constructor(browserUrl: () => string) {
    this.browserUrl = browserUrl;
  }

  get url(): string {
    return toAppUrl(this.browserUrl());
  }

  get origin(): string {
    return appOrigin(this.browserUrl());
  }
}

export type { WebFrameMain };

/** `browserUrl` is asked anew each time: a frame stays while its documents change. */
export const createMainFrame = (browserUrl: () => string): WebFrameMain =>
  honest('WebFrameMain', new WebFrameMain(browserUrl));
