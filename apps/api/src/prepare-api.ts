import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config } from '@pbp/contracts';
import { CONFIG, LOGGER, type Logger } from '@pbp/platform';
import { PresentOrPast } from './at-revision/present-or-past.js';
import { compressReads } from './http/compress-reads.js';
import { serveOpenApi } from './http/open-api.js';
import { ProblemFilter } from './http/problem-filter.js';
import { measureRequests } from './http/request-metrics.js';
import { validation } from './http/validation.js';
import { LiveAdapter } from './live/live-adapter.js';
import { previewOfLink } from './preview-game/preview-of-link.js';
import { builtPage } from './web/built-page.js';
import { securityHeaders } from './web/content-security.js';
import { webFiles, webPage } from './web/web-app.js';

/** Where the build puts the web app: beside this app in dist. */
const BUILT_WEB_APP = join(import.meta.dirname, '..', '..', '..', 'web', 'browser');

/** Everything of the API that is not a module: call it on the created application, before it listens. */
export const prepareApi = (app: NestExpressApplication, { webRoot = BUILT_WEB_APP } = {}): void => {
  const page = builtPage(webRoot);
  const headOf = previewOfLink(app.get(PresentOrPast), app.get<Config>(CONFIG).TRUST_PROXY);
  app.disable('x-powered-by');
  app.useWebSocketAdapter(new LiveAdapter(app));
  app.use(measureRequests, securityHeaders(page), compressReads(), webFiles(webRoot), webPage(page, headOf));
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(app.get<Logger>(LOGGER)));
  serveOpenApi(app);
};
