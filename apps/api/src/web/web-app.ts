import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** What the web app does not own: an unknown address below these is an error and not a page. */
const SERVER_PATHS = /^\/(api|docs|health|metrics|socket\.io)(\/|$)/;

/** The build puts a hash of the content into the names of scripts, styles and media. */
const HASHED = /[-.][A-Za-z0-9_]{8,}\.(js|css|woff2?|png|jpe?g|svg|webp|avif)$/;

/** The built page, empty where the web app was not built. */
export const readPage = (root: string): string => {
  const file = join(root, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const cacheControl = (response: Response, path: string): void => {
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** Files of the web app. Its page itself is not among them: it is answered for every address. */
export const webFiles = (root: string): RequestHandler =>
  express.static(root, { index: false, redirect: false, cacheControl: false, setHeaders: cacheControl });

const asksForPage = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !SERVER_PATHS.test(request.path) &&
  !/\.[a-z0-9]+$/i.test(request.path) &&
  request.accepts('html') !== false;

/** The page for every address that is a place in the app; the app's router knows which. */
export const webPage =
  (page: string): RequestHandler =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (!page || !asksForPage(request)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  };
