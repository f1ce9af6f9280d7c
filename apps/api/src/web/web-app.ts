import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { type BuiltPage } from './built-page.js';

/** What the web app does not own: an unknown address below these is an error and not a page. */
const SERVER_PATHS = /^\/(api|docs|health|metrics|socket\.io)(\/|$)/;

/** The build puts eight characters of a hash of the content (base64url) into the names of scripts and styles. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

const cacheControl = (response: Response, path: string): void => {
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** Files of the web app. Its page itself is not among them: it is answered for every address. */
export const webFiles = (root: string): RequestHandler => {
  const files = express.static(root, { index: false, redirect: false, cacheControl: false, setHeaders: cacheControl });
  // Elsewhere each request would have the disk asked for a file that is never there.
  return (request, response, next) => (SERVER_PATHS.test(request.path) ? next() : void files(request, response, next));
};

/** What a build consists of: where such a file is gone, a page in its place would only fail later. */
const BUILT_FILE = /\.(js|mjs|css|map|json|webmanifest|svg|png|jpe?g|webp|avif|gif|ico|woff2?|ttf|txt|xml)$/i;

/** A browser names this type where it goes to an address, and not where it loads what a page consists of. */
const isNavigation = ({ headers }: Request): boolean => /\btext\/html\b/i.test(headers.accept ?? '');

const asksForPage = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !SERVER_PATHS.test(request.path) &&
  (isNavigation(request) || (request.accepts('html') !== false && !BUILT_FILE.test(request.path)));

/** More for the head of the page, by what was asked for. Never rejects. */
export type HeadOf = (request: Request) => Promise<string>;

/** The page for every address that is a place in the app; the app's router knows which. */
export const webPage =
  (page: () => BuiltPage, headOf: HeadOf): RequestHandler =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (!asksForPage(request)) return next();
    const { html } = page();
    if (html === '') return next();
    response.setHeader('Cache-Control', 'no-cache');
    void headOf(request).then((head) => response.type('html').send(html.replace('</head>', () => `${head}</head>`)));
  };
